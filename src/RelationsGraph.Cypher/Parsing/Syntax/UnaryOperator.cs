namespace RelationsGraph.Cypher.Parsing.Syntax;

internal enum UnaryOperator
{
    Not,
    Negate,
    Plus,
    IsNull,
    IsNotNull,
}
