namespace RelationsGraph.Cypher.Parsing.Syntax;

internal enum SubqueryKind
{
    Exists,
    Count,
    Collect,
}
