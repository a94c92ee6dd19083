namespace RelationsGraph.Graph;

/// <summary>The edges at each node as compressed sparse rows: two arrays, no object a node.</summary>
internal readonly struct Adjacency
{
    private readonly int[] _offsets;
    private readonly int[] _edges;

    /// <param name="nodeCount">How many nodes there are.</param>
    /// <param name="nodeOfEdge">For each edge, the node at the end in question.</param>
    public Adjacency(int nodeCount, int[] nodeOfEdge)
    {
        _offsets = new int[nodeCount + 1];
        foreach (var node in nodeOfEdge)
        {
            _offsets[node + 1]++;
        }

        for (var node = 0; node < nodeCount; node++)
        {
            _offsets[node + 1] += _offsets[node];
        }

        _edges = new int[nodeOfEdge.Length];
        var next = _offsets.AsSpan(0, nodeCount).ToArray();
        for (var edge = 0; edge < nodeOfEdge.Length; edge++)
        {
            _edges[next[nodeOfEdge[edge]]++] = edge;
        }
    }

    public ReadOnlySpan<int> EdgesOf(int node) => _edges.AsSpan(_offsets[node].._offsets[node + 1]);
}
