namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>[pattern WHERE condition | projection]</c></summary>
internal sealed record ParsedPatternComprehension(
    ParsedPattern Pattern, ParsedExpression? Condition, ParsedExpression Projection, SourceSpan Span) : ParsedExpression(Span);
