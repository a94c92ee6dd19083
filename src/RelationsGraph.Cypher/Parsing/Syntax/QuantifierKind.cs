namespace RelationsGraph.Cypher.Parsing.Syntax;

internal enum QuantifierKind
{
    All,
    Any,
    None,
    Single,
}
