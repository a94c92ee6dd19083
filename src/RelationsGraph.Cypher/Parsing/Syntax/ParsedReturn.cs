namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>RETURN projection</c></summary>
internal sealed record ParsedReturn(ParsedProjection Projection, SourceSpan Span) : ParsedClause(Span);
