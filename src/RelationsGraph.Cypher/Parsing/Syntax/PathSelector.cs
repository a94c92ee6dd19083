namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary>How many of the shortest paths between the same two nodes are wanted.</summary>
/// <param name="Count">How many paths, or how many groups of paths.</param>
/// <param name="OfGroups">Whether all paths of one length are a group, of which all are taken or none.</param>
internal sealed record PathSelector(long Count, bool OfGroups)
{
    public override string ToString() => $"{Count} {(OfGroups ? "groups" : Count == 1 ? "path" : "paths")}";
}
