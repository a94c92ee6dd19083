namespace RelationsGraph.Analysis.Communities;

/// <summary>Splits each community into parts that hang together well: the refinement of the Leiden algorithm.</summary>
/// <remarks>
/// <para>
/// Every node begins as a part of its own, and joins another part of its community if both are well connected with the rest of
/// the community
/// and modularity does not lose. So every part is connected, and so is every community that later levels build of parts.
/// </para>
/// <para>
/// The paper chooses among gainful parts at random with a preference for the best; here it is the best, so that the result
/// depends on the order of the nodes alone.
/// </para>
/// </remarks>
internal sealed class CommunityRefiner
{
    private readonly CommunityGraph _graph;
    private readonly int[] _communities;
    private readonly double[] _communityStrengths;
    private readonly int[] _parts;
    private readonly int[] _partSizes;
    private readonly double[] _partStrengths;
    private readonly double[] _partBonds;
    private readonly GroupWeights _around;
    private readonly double _chance;

    public CommunityRefiner(CommunityGraph graph, int[] communities, double resolution)
    {
        _graph = graph;
        _communities = communities;
        _communityStrengths = new double[graph.NodeCount];
        _parts = Enumerable.Range(0, graph.NodeCount).ToArray();
        _partSizes = new int[graph.NodeCount];
        _partStrengths = [.. graph.Strengths];
        _partBonds = new double[graph.NodeCount];
        _around = new GroupWeights(graph.NodeCount);
        _chance = graph.TotalStrength > 0 ? resolution / graph.TotalStrength : 0;
        Array.Fill(_partSizes, 1);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            _communityStrengths[communities[node]] += graph.Strengths[node];
            _partBonds[node] = BondsInside(node);
        }
    }

    /// <summary>The part of each node, visiting nodes in the order given.</summary>
    public int[] Refine(int[] order)
    {
        foreach (var node in order)
        {
            if (_partSizes[_parts[node]] == 1 && IsWellConnected(_parts[node], _communities[node]))
            {
                JoinBest(node);
            }
        }

        return _parts;
    }

    private double BondsInside(int node)
    {
        var bonds = 0d;
        for (var position = _graph.Offsets[node]; position < _graph.Offsets[node + 1]; position++)
        {
            bonds += _communities[_graph.Neighbours[position]] == _communities[node] ? _graph.Weights[position] : 0;
        }

        return bonds;
    }

    // Whether a part weighs to the rest of its community at least what chance would give
    private bool IsWellConnected(int part, int community) =>
        _partBonds[part] >= _chance * _partStrengths[part] * (_communityStrengths[community] - _partStrengths[part]);

    private void JoinBest(int node)
    {
        for (var position = _graph.Offsets[node]; position < _graph.Offsets[node + 1]; position++)
        {
            var neighbour = _graph.Neighbours[position];
            if (_communities[neighbour] == _communities[node])
            {
                _around.Add(_parts[neighbour], _graph.Weights[position]);
            }
        }

        var (best, bestGain) = (-1, 0d);
        foreach (var part in _around.Groups)
        {
            var gain = _around[part] - (_chance * _graph.Strengths[node] * _partStrengths[part]);
            if (gain > bestGain && IsWellConnected(part, _communities[node]))
            {
                (best, bestGain) = (part, gain);
            }
        }

        if (best >= 0)
        {
            Join(node, best, _around[best]);
        }

        _around.Clear();
    }

    private void Join(int node, int part, double weight)
    {
        var own = _parts[node];
        _partBonds[part] += _partBonds[own] - (2 * weight);
        _partStrengths[part] += _partStrengths[own];
        _partSizes[part]++;
        _partSizes[own] = 0;
        _parts[node] = part;
    }
}
