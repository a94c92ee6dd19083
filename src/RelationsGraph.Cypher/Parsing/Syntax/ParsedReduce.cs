namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>reduce(accumulator = start, variable IN list | step)</c></summary>
internal sealed record ParsedReduce(
    ParsedVariable Accumulator, ParsedExpression Start, ParsedVariable Variable, ParsedExpression List, ParsedExpression Step,
    SourceSpan Span)
    : ParsedExpression(Span);
