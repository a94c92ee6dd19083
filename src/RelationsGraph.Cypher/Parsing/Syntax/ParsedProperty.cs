namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>target.key</c></summary>
internal sealed record ParsedProperty(ParsedExpression Target, string Key, SourceSpan KeySpan, SourceSpan Span) : ParsedExpression(Span);
