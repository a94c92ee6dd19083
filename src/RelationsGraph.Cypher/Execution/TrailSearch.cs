using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Finds all walks between two nodes that go over no edge twice, in the order of their length.</summary>
/// <remarks>
/// Iterative deepening with the hops that are still needed as the estimate (IDA*, Korf 1985): one breadth-first search back from the end
/// counts them, then each length is walked depth first, never to a node from which the end is too far. Memory is in the order of the nodes
/// reached; time is in the order of the walks of each length, which on a dense graph grow exponentially with it.
/// </remarks>
internal sealed class TrailSearch(EdgeStep step, QueryContext context, Value[] row)
{
    private readonly List<int> _edges = [];
    private readonly List<Place> _places = [];
    private Dictionary<int, int> _hops = [];
    private bool _isCut;

    public IEnumerable<PathValue> Find(int from, int to, int minimum, int maximum)
    {
        _hops = CountHopsTo(to);
        if (!_hops.TryGetValue(from, out var shortest))
        {
            yield break;
        }

        _isCut = true;
        for (var length = Math.Max(minimum, shortest); length <= maximum && _isCut; length++)
        {
            _isCut = false;
            foreach (var path in FindOfLength(length, from, to))
            {
                yield return path;
            }
        }
    }

    private IEnumerable<PathValue> FindOfLength(int length, int from, int to)
    {
        Enter(from);
        while (_places.Count > 0)
        {
            if (_edges.Count == length)
            {
                _isCut |= _places[^1].Count > 0;
                if (_places[^1].Node == to)
                {
                    yield return new PathValue([.. _places.Select(place => place.Node)], [.. _edges]);
                }
            }
            else if (TryStep(length, out var next))
            {
                Enter(next);
                continue;
            }

            Leave();
        }
    }

    private void Enter(int node) => _places.Add(new Place(node, 0, step.CountAt(context, node)));

    private void Leave()
    {
        _places.RemoveAt(_places.Count - 1);
        if (_edges.Count > 0)
        {
            _edges.RemoveAt(_edges.Count - 1);
        }
    }

    private bool TryStep(int length, out int next)
    {
        var place = _places[^1];
        for (var i = place.Tried; i < place.Count; i++)
        {
            context.CheckCancelled();
            var edge = step.EdgeAt(context, place.Node, i, out next);
            if (edge < 0 || !_hops.TryGetValue(next, out var hops) || _edges.Contains(edge) || !step.FulfilsConditions(row, context, edge))
            {
                continue;
            }

            if (_edges.Count + 1 + hops > length)
            {
                _isCut = true;
                continue;
            }

            _places[^1] = place with { Tried = i + 1 };
            _edges.Add(edge);
            return true;
        }

        next = -1;
        return false;
    }

    private Dictionary<int, int> CountHopsTo(int target)
    {
        var hops = new Dictionary<int, int> { [target] = 0 };
        var open = new Queue<int>([target]);
        while (open.TryDequeue(out var node))
        {
            foreach (var (_, neighbour) in step.Neighbours(row, context, node, isForward: false))
            {
                if (hops.TryAdd(neighbour, hops[node] + 1))
                {
                    open.Enqueue(neighbour);
                }
            }
        }

        return hops;
    }

    private readonly record struct Place(int Node, int Tried, int Count);
}
