namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary>An operator with one operand.</summary>
internal sealed record ParsedUnary(UnaryOperator Operator, ParsedExpression Operand, SourceSpan Span) : ParsedExpression(Span);
