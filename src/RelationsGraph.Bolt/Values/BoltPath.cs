namespace RelationsGraph.Bolt.Values;

/// <summary>A path: nodes and what joins each to the next.</summary>
/// <param name="Nodes">The nodes on the way, one more than relationships; a node comes again where the path does.</param>
/// <param name="Relationships">
/// The relationships on the way. The direction is that of the graph: one that is walked backwards starts at the later node.
/// </param>
public sealed record BoltPath(IReadOnlyList<BoltNode> Nodes, IReadOnlyList<BoltRelationship> Relationships);
