namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>target[index]</c></summary>
internal sealed record ParsedIndex(ParsedExpression Target, ParsedExpression Index, SourceSpan Span) : ParsedExpression(Span);
