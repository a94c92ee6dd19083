namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>all(variable IN list WHERE condition)</c> and its kin.</summary>
internal sealed record ParsedQuantifier(
    QuantifierKind Kind, ParsedVariable Variable, ParsedExpression List, ParsedExpression Condition, SourceSpan Span)
    : ParsedExpression(Span);
