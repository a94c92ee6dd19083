namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary>An operator with two operands, other than a comparison.</summary>
internal sealed record ParsedBinary(
    BinaryOperator Operator, ParsedExpression Left, ParsedExpression Right, SourceSpan Span) : ParsedExpression(Span);
