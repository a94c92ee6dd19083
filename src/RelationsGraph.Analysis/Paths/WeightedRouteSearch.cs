namespace RelationsGraph.Analysis.Paths;

/// <summary>Finds routes of the least sum of weights, by Dijkstra's algorithm from the target.</summary>
/// <remarks>
/// The search runs backward, so that afterwards the route can take, from the source on, the smallest next node among those
/// of equal cost. Time O((n + m) log n), less where the source is near. Dijkstra, "A note on two problems in connexion with
/// graphs", Numerische Mathematik 1 (1959).
/// </remarks>
internal sealed class WeightedRouteSearch : RouteSearch
{
    private readonly AdjacencyRows _forward;
    private readonly AdjacencyRows _backward;
    private readonly RouteCost[] _toTarget;
    private readonly bool[] _banned;
    private readonly List<int> _seen = [];
    private readonly PriorityQueue<int, RouteCost> _queue = new();

    public WeightedRouteSearch(AdjacencyRows forward, AdjacencyRows backward)
    {
        forward.RequireLengths(zeroAllowed: true);
        _forward = forward;
        _backward = backward;
        _toTarget = new RouteCost[forward.NodeCount];
        _banned = new bool[forward.NodeCount];
        Array.Fill(_toTarget, RouteCost.Infinite);
    }

    public override int[]? Find(int source, int target, ReadOnlySpan<int> bannedNodes, ReadOnlySpan<int> bannedSteps)
    {
        foreach (var node in bannedNodes)
        {
            _banned[node] = true;
        }

        var route = Reach(source, target, bannedSteps) ? Trace(source, target, bannedSteps) : null;
        foreach (var node in bannedNodes)
        {
            _banned[node] = false;
        }

        Clear();
        return route;
    }

    public override void Avoid(int node) => _banned[node] = true;

    public override List<int[]> FindAll(int source, int target, int limit)
    {
        var routes = new List<int[]>();
        if (Reach(source, target, []))
        {
            routes.AddRange(Enumerate(_forward, source, target, LeadsOn).Take(limit));
        }

        Clear();
        return routes;
    }

    public override double FindCost(int source, int target)
    {
        Reach(source, target, []);
        var cost = _toTarget[source].Weight;
        Clear();
        return cost;
    }

    public override double CostOf(ReadOnlySpan<int> nodes)
    {
        // From the end, as the search adds them, so that equal routes have equal sums to the last bit
        var cost = 0d;
        for (var i = nodes.Length - 2; i >= 0; i--)
        {
            cost = LightestStep(nodes[i], nodes[i + 1]) + cost;
        }

        return cost;
    }

    private bool Reach(int source, int target, ReadOnlySpan<int> bannedSteps)
    {
        See(target, default);
        while (_queue.TryDequeue(out var node, out var cost))
        {
            if (node == source)
            {
                return true;
            }

            if (cost != _toTarget[node])
            {
                continue; // an entry from before the node was found to be nearer
            }

            for (var position = _backward.Offsets[node]; position < _backward.Offsets[node + 1]; position++)
            {
                var previous = _backward.Neighbours[position];
                var through = cost.After(_backward.Weights![position]);
                if (through.CompareTo(_toTarget[previous]) < 0
                    && !_banned[previous]
                    && (previous != source || !bannedSteps.Contains(node)))
                {
                    See(previous, through);
                }
            }
        }

        return false;
    }

    private int[] Trace(int source, int target, ReadOnlySpan<int> bannedSteps)
    {
        var route = new List<int>(_toTarget[source].Hops + 1) { source };
        while (route[^1] != target)
        {
            var steps = route.Count == 1 ? bannedSteps : [];
            route.Add(NextAfter(route[^1], steps));
        }

        return [.. route];
    }

    private int NextAfter(int node, ReadOnlySpan<int> bannedSteps)
    {
        for (var position = _forward.Offsets[node]; position < _forward.Offsets[node + 1]; position++)
        {
            var next = _forward.Neighbours[position];
            if (LeadsOn(node, position) && !bannedSteps.Contains(next))
            {
                return next;
            }
        }

        throw new InvalidOperationException("A node on the shortest route has no next one.");
    }

    private bool LeadsOn(int node, int position) =>
        _toTarget[_forward.Neighbours[position]].After(_forward.Weights![position]) == _toTarget[node];

    private double LightestStep(int source, int target)
    {
        var lightest = double.PositiveInfinity;
        for (var position = _forward.Offsets[source]; position < _forward.Offsets[source + 1]; position++)
        {
            if (_forward.Neighbours[position] == target)
            {
                lightest = Math.Min(lightest, _forward.Weights![position]);
            }
        }

        return lightest;
    }

    private void See(int node, RouteCost cost)
    {
        _toTarget[node] = cost;
        _seen.Add(node);
        _queue.Enqueue(node, cost);
    }

    private void Clear()
    {
        foreach (var node in _seen)
        {
            _toTarget[node] = RouteCost.Infinite;
        }

        _seen.Clear();
        _queue.Clear();
    }
}
