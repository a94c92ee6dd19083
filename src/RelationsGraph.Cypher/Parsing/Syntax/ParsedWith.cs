namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>WITH projection WHERE condition</c></summary>
internal sealed record ParsedWith(ParsedProjection Projection, ParsedExpression? Condition, SourceSpan Span) : ParsedClause(Span);
