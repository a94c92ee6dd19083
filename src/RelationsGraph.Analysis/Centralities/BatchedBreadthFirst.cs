using System.Numerics;

namespace RelationsGraph.Analysis.Centralities;

/// <summary>Breadth-first searches from 64 sources at once, one bit each. Serves one thread.</summary>
/// <remarks>
/// Where the searches overlap, and on a network with short paths they do almost everywhere, one reading of an edge serves all 64.
/// A level in which few nodes are active is pushed along their edges; otherwise every node that some source has not reached
/// pulls from its neighbours. Then et al., "The more the merrier: efficient multi-source graph traversal", PVLDB 8 (2014).
/// </remarks>
internal sealed class BatchedBreadthFirst(AdjacencyRows away, AdjacencyRows towards, Func<double, double> contribution)
{
    /// <summary>How many sources one batch has.</summary>
    public const int BatchSize = 64;

    // Pulling reads edges in order and stops early, pushing jumps: it pays only for a small part of the graph
    private const int PushShare = 8;
    private readonly ulong[] _seen = new ulong[away.NodeCount];
    private readonly ulong[] _next = new ulong[away.NodeCount];
    private ulong[] _frontier = new ulong[away.NodeCount];
    private ulong[] _newFrontier = new ulong[away.NodeCount];
    private int[] _active = new int[away.NodeCount];
    private int[] _newActive = new int[away.NodeCount];
    private int _activeCount;
    private int _newActiveCount;

    /// <summary>Adds to the sums, for every node, what the distances from the sources of a batch contribute, and their number.</summary>
    public void AddBatch(int batch, double[] sums)
    {
        var first = batch * BatchSize;
        var count = Math.Min(BatchSize, away.NodeCount - first);
        for (var i = 0; i < count; i++)
        {
            _seen[first + i] = _frontier[first + i] = 1UL << i;
            _active[i] = first + i;
        }

        _activeCount = count;

        var all = count == BatchSize ? ulong.MaxValue : (1UL << count) - 1;
        for (var distance = 1; _activeCount > 0; distance++)
        {
            if (CountActiveEdges() < away.Neighbours.Length / PushShare)
            {
                Push();
            }
            else
            {
                Pull(all);
            }

            EndLevel(contribution(distance), sums);
        }

        Array.Clear(_seen);
    }

    private long CountActiveEdges()
    {
        var count = 0L;
        foreach (var node in _active.AsSpan(0, _activeCount))
        {
            count += away.Offsets[node + 1] - away.Offsets[node];
        }

        return count;
    }

    private void Push()
    {
        foreach (var node in _active.AsSpan(0, _activeCount))
        {
            var bits = _frontier[node];
            foreach (var next in away.NeighboursOf(node))
            {
                if (_next[next] == 0)
                {
                    _newActive[_newActiveCount++] = next;
                }

                _next[next] |= bits;
            }
        }

        var kept = 0;
        foreach (var node in _newActive.AsSpan(0, _newActiveCount))
        {
            var bits = _next[node] & ~_seen[node];
            _next[node] = 0;
            _newFrontier[node] = bits;
            if (bits != 0)
            {
                _newActive[kept++] = node;
            }
        }

        _newActiveCount = kept;
    }

    private void Pull(ulong all)
    {
        for (var node = 0; node < _seen.Length; node++)
        {
            var missing = all & ~_seen[node];
            if (missing == 0)
            {
                continue;
            }

            var bits = 0UL;
            foreach (var previous in towards.NeighboursOf(node))
            {
                bits |= _frontier[previous];
            }

            bits &= missing;
            if (bits != 0)
            {
                _newFrontier[node] = bits;
                _newActive[_newActiveCount++] = node;
            }
        }
    }

    private void EndLevel(double share, double[] sums)
    {
        foreach (var node in _active.AsSpan(0, _activeCount))
        {
            _frontier[node] = 0;
        }

        foreach (var node in _newActive.AsSpan(0, _newActiveCount))
        {
            var bits = _newFrontier[node];
            var count = BitOperations.PopCount(bits);
            _seen[node] |= bits;
            sums[node] += count * share;
            sums[_seen.Length + node] += count;
        }

        (_frontier, _newFrontier) = (_newFrontier, _frontier);
        (_active, _newActive) = (_newActive, _active);
        (_activeCount, _newActiveCount) = (_newActiveCount, 0);
    }
}
