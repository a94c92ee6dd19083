namespace RelationsGraph.Bolt.Values;

/// <summary>A node as a server sends it.</summary>
/// <param name="ElementId">
/// The server's id of the node, which lasts for a transaction; made of <paramref name="Id"/> where a server is older than Bolt 5.
/// </param>
/// <param name="Id">The numeric id of older servers; -1 where there is none.</param>
/// <param name="Labels">The labels, in the server's order.</param>
/// <param name="Properties">The properties.</param>
public sealed record BoltNode(string ElementId, long Id, IReadOnlyList<string> Labels, IReadOnlyDictionary<string, object?> Properties);
