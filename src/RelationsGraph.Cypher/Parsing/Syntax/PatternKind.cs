namespace RelationsGraph.Cypher.Parsing.Syntax;

internal enum PatternKind
{
    Plain,
    ShortestPath,
    AllShortestPaths,

    /// <summary>Some of all paths between each pair of ends, as the selector says.</summary>
    Selected,
}
