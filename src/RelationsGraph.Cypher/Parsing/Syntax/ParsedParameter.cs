namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>$name</c></summary>
internal sealed record ParsedParameter(string Name, SourceSpan Span) : ParsedExpression(Span);
