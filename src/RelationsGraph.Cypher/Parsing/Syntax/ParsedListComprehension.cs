namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>[variable IN list WHERE condition | projection]</c></summary>
internal sealed record ParsedListComprehension(
    ParsedVariable Variable, ParsedExpression List, ParsedExpression? Condition, ParsedExpression? Projection, SourceSpan Span)
    : ParsedExpression(Span);
