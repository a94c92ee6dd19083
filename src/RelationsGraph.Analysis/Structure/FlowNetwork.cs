namespace RelationsGraph.Analysis.Structure;

/// <summary>Pipes with capacities, and the greatest flow through them by Dinic's algorithm.</summary>
internal sealed class FlowNetwork(int nodeCount)
{
    private const int Unreached = -1;

    // Arcs come in pairs: 2i leads there and 2i + 1 back, and flow along one gives room on the other
    private readonly List<int> _heads = [];
    private readonly List<double> _rooms = [];
    private readonly List<int>[] _arcs = [.. Enumerable.Range(0, nodeCount).Select(_ => new List<int>())];
    private readonly int[] _levels = new int[nodeCount];
    private readonly int[] _nextArc = new int[nodeCount];

    public void Add(int source, int target, double capacity, double capacityBack)
    {
        _arcs[source].Add(_heads.Count);
        _heads.Add(target);
        _rooms.Add(capacity);
        _arcs[target].Add(_heads.Count);
        _heads.Add(source);
        _rooms.Add(capacityBack);
    }

    /// <summary>Sends the greatest flow from source to target; infinite where pipes without limit lead all the way.</summary>
    public double Push(int source, int target, CancellationToken cancellationToken)
    {
        var flow = 0d;
        while (Level(source, target))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Array.Clear(_nextArc);
            for (var pushed = PushOnce(source, target); pushed > 0; pushed = PushOnce(source, target))
            {
                flow += pushed;
            }
        }

        return flow;
    }

    /// <summary>Whether more could flow to a node from the source, after <see cref="Push"/>: the source's side of the least cut.</summary>
    public bool IsReached(int node) => _levels[node] != Unreached;

    private bool Level(int source, int target)
    {
        Array.Fill(_levels, Unreached);
        _levels[source] = 0;
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var arc in _arcs[node])
            {
                if (_rooms[arc] > 0 && _levels[_heads[arc]] == Unreached)
                {
                    _levels[_heads[arc]] = _levels[node] + 1;
                    queue.Enqueue(_heads[arc]);
                }
            }
        }

        return _levels[target] != Unreached;
    }

    // One way down the levels, as much as it carries; a node that leads nowhere is left for good
    private double PushOnce(int source, int target)
    {
        var way = new List<int>();
        var node = source;
        while (node != target)
        {
            if (_nextArc[node] < _arcs[node].Count)
            {
                var arc = _arcs[node][_nextArc[node]];
                if (_rooms[arc] > 0 && _levels[_heads[arc]] == _levels[node] + 1)
                {
                    way.Add(arc);
                    node = _heads[arc];
                }
                else
                {
                    _nextArc[node]++;
                }
            }
            else if (way.Count > 0)
            {
                node = _heads[way[^1] ^ 1];
                way.RemoveAt(way.Count - 1);
                _nextArc[node]++;
            }
            else
            {
                return 0;
            }
        }

        var carried = way.Min(arc => _rooms[arc]);
        foreach (var arc in way)
        {
            _rooms[arc] -= carried;
            _rooms[arc ^ 1] += carried;
        }

        return carried;
    }
}
