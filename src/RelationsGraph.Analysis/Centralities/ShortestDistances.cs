namespace RelationsGraph.Analysis.Centralities;

/// <summary>The distances from one source after another by Dijkstra's algorithm; weights must be lengths. Serves one thread.</summary>
internal sealed class ShortestDistances
{
    private readonly AdjacencyRows _rows;
    private readonly double[] _distances;
    private readonly bool[] _settled;
    private readonly int[] _order;
    private readonly PriorityQueue<int, double> _queue = new();
    private int _count;

    public ShortestDistances(AdjacencyRows rows)
    {
        _rows = rows;
        _distances = new double[rows.NodeCount];
        _settled = new bool[rows.NodeCount];
        _order = new int[rows.NodeCount];
        Array.Fill(_distances, double.PositiveInfinity);
    }

    /// <summary>The distance of a node from the last source, infinite where it cannot be reached.</summary>
    public double DistanceOf(int node) => _distances[node];

    /// <summary>Finds the distances from a source.</summary>
    /// <returns>The nodes in reach by ascending distance, the source first; good until the next search.</returns>
    public ReadOnlySpan<int> Find(int source)
    {
        Clear();
        _distances[source] = 0;
        _queue.Enqueue(source, 0);
        while (_queue.TryDequeue(out var node, out var distance))
        {
            if (_settled[node])
            {
                continue;
            }

            _settled[node] = true;
            _order[_count++] = node;
            for (var position = _rows.Offsets[node]; position < _rows.Offsets[node + 1]; position++)
            {
                var next = _rows.Neighbours[position];
                var through = distance + _rows.Weights![position];
                if (through < _distances[next])
                {
                    _distances[next] = through;
                    _queue.Enqueue(next, through);
                }
            }
        }

        return _order.AsSpan(0, _count);
    }

    private void Clear()
    {
        foreach (var node in _order.AsSpan(0, _count))
        {
            _distances[node] = double.PositiveInfinity;
            _settled[node] = false;
        }

        _count = 0;
    }
}
