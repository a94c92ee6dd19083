namespace RelationsGraph.Cypher.Parsing.Syntax;

internal enum PatternKind
{
    Plain,
    ShortestPath,
    AllShortestPaths,
}
