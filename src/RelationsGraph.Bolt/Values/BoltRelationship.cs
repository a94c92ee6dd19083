namespace RelationsGraph.Bolt.Values;

/// <summary>A relationship as a server sends it.</summary>
/// <param name="ElementId">The server's id of the relationship; made of <paramref name="Id"/> where a server is older than Bolt 5.</param>
/// <param name="Id">The numeric id of older servers; -1 where there is none.</param>
/// <param name="StartElementId">The <see cref="BoltNode.ElementId"/> of the node that it starts at.</param>
/// <param name="StartId">The numeric id of the node that it starts at.</param>
/// <param name="EndElementId">The <see cref="BoltNode.ElementId"/> of the node that it ends at.</param>
/// <param name="EndId">The numeric id of the node that it ends at.</param>
/// <param name="Type">The type.</param>
/// <param name="Properties">The properties.</param>
public sealed record BoltRelationship(
    string ElementId,
    long Id,
    string StartElementId,
    long StartId,
    string EndElementId,
    long EndId,
    string Type,
    IReadOnlyDictionary<string, object?> Properties);
