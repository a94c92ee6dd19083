namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>(variable:Labels {properties} WHERE condition)</c></summary>
internal sealed record ParsedNodePattern(
    ParsedVariable? Variable, ParsedLabels? Labels, ParsedExpression? Properties, ParsedExpression? Condition, SourceSpan Span);
