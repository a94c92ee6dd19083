namespace RelationsGraph.Cypher.Values;

/// <summary>A path: positions of nodes, and of the edges between them.</summary>
internal sealed class PathValue(int[] nodes, int[] edges) : HeapValue
{
    public int[] Nodes { get; } = nodes;

    public int[] Edges { get; } = edges;

    public override ValueKind Kind => ValueKind.Path;
}
