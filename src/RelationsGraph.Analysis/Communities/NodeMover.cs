namespace RelationsGraph.Analysis.Communities;

/// <summary>Moves nodes to the communities where modularity gains most, until no move gains anything.</summary>
/// <remarks>
/// A node comes up again only when a neighbour has moved (the fast local move of Traag et al.). Up to a constant factor, a node
/// of strength k that weighs w to a community of strength K gains w - resolution · k · K / (total strength) by being in it.
/// </remarks>
internal sealed class NodeMover
{
    // Less than this is a rounding error, and to follow it could go on forever
    private const double LeastGain = 1e-10;
    private readonly CommunityGraph _graph;
    private readonly int[] _communities;
    private readonly double[] _strengths;
    private readonly int[] _sizes;
    private readonly Stack<int> _empty = new();
    private readonly GroupWeights _around;
    private readonly double _chance;

    /// <param name="graph">The graph.</param>
    /// <param name="communities">The community of each node, by the number of a node; changed by moves.</param>
    /// <param name="resolution">The resolution.</param>
    public NodeMover(CommunityGraph graph, int[] communities, double resolution)
    {
        _graph = graph;
        _communities = communities;
        _strengths = new double[graph.NodeCount];
        _sizes = new int[graph.NodeCount];
        _around = new GroupWeights(graph.NodeCount);
        _chance = graph.TotalStrength > 0 ? resolution / graph.TotalStrength : 0;
        for (var node = 0; node < graph.NodeCount; node++)
        {
            _strengths[communities[node]] += graph.Strengths[node];
            _sizes[communities[node]]++;
        }

        for (var community = graph.NodeCount - 1; community >= 0; community--)
        {
            if (_sizes[community] == 0)
            {
                _empty.Push(community);
            }
        }
    }

    /// <summary>Moves nodes, the first time round in the order given.</summary>
    /// <returns>Whether any node moved.</returns>
    public bool Move(int[] order)
    {
        // A ring: no node stands in it twice
        var (first, count) = (0, order.Length);
        var isQueued = new bool[order.Length];
        Array.Fill(isQueued, true);
        var moved = false;
        while (count > 0)
        {
            var node = order[first];
            first = first + 1 == order.Length ? 0 : first + 1;
            count--;
            isQueued[node] = false;
            if (!MoveNode(node))
            {
                continue;
            }

            moved = true;
            foreach (var neighbour in _graph.NeighboursOf(node))
            {
                if (!isQueued[neighbour] && _communities[neighbour] != _communities[node])
                {
                    isQueued[neighbour] = true;
                    var last = first + count++;
                    order[last >= order.Length ? last - order.Length : last] = neighbour;
                }
            }
        }

        return moved;
    }

    private bool MoveNode(int node)
    {
        var from = _communities[node];
        var strength = _graph.Strengths[node];
        _around.AddNeighbours(_graph, node, _communities);
        var stay = _around[from] - (_chance * strength * (_strengths[from] - strength));
        var (best, bestGain) = (from, stay);
        foreach (var community in _around.Groups)
        {
            var gain = _around[community] - (_chance * strength * _strengths[community]);
            if (community != from && gain > bestGain + LeastGain)
            {
                (best, bestGain) = (community, gain);
            }
        }

        _around.Clear();
        if (bestGain < -LeastGain && _sizes[from] > 1)
        {
            best = _empty.Pop();
        }

        if (best == from)
        {
            return false;
        }

        Put(node, from, best);
        return true;
    }

    private void Put(int node, int from, int to)
    {
        _strengths[from] -= _graph.Strengths[node];
        _strengths[to] += _graph.Strengths[node];
        _sizes[to]++;
        if (--_sizes[from] == 0)
        {
            _empty.Push(from);
        }

        _communities[node] = to;
    }
}
