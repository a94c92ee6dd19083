using RelationsGraph.Graph;

namespace RelationsGraph.Analysis;

/// <summary>What the numbers of a snapshot stand for.</summary>
internal sealed record SnapshotEntities(Node[] Nodes, Edge[] Edges, Dictionary<string, int> IndexOfId);
