namespace RelationsGraph.Analysis.Communities;

/// <summary>
/// The weights from a node to each group around it: an array over all groups that is cleared by the list of those touched.
/// </summary>
internal sealed class GroupWeights
{
    // Weights are never negative
    private const double Untouched = -1;
    private readonly double[] _weights;
    private readonly int[] _touched;
    private int _count;

    public GroupWeights(int groupCount)
    {
        _weights = new double[groupCount];
        _touched = new int[groupCount];
        Array.Fill(_weights, Untouched);
    }

    /// <summary>The groups around the node, in the order in which they were met.</summary>
    public ReadOnlySpan<int> Groups => _touched.AsSpan(0, _count);

    /// <summary>The weight to a group, 0 where it was not met.</summary>
    public double this[int group] => Math.Max(_weights[group], 0);

    /// <summary>Adds what joins a node to the groups of its neighbours.</summary>
    public void AddNeighbours(CommunityGraph graph, int node, int[] groupOfNode)
    {
        var (start, length) = (graph.Offsets[node], graph.Offsets[node + 1] - graph.Offsets[node]);
        var neighbours = graph.Neighbours.AsSpan(start, length);
        var weights = graph.Weights.AsSpan(start, length);
        for (var i = 0; i < neighbours.Length; i++)
        {
            Add(groupOfNode[neighbours[i]], weights[i]);
        }
    }

    public void Add(int group, double weight)
    {
        ref var sum = ref _weights[group];
        if (sum < 0)
        {
            sum = 0;
            _touched[_count++] = group;
        }

        sum += weight;
    }

    public void Clear()
    {
        foreach (var group in Groups)
        {
            _weights[group] = Untouched;
        }

        _count = 0;
    }
}
