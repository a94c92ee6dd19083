namespace RelationsGraph.Cypher.Parsing.Syntax;

internal enum BinaryOperator
{
    Or,
    Xor,
    And,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Power,
    Concatenate,
    In,
    StartsWith,
    EndsWith,
    Contains,
    Matches,
}
