namespace RelationsGraph.Analysis.Paths;

/// <summary>The k shortest routes without repeated nodes, by Yen's algorithm with Lawler's refinement.</summary>
/// <remarks>
/// <para>
/// Each route that was found gives rise to others: it is followed up to some node, and from there on the best way is
/// sought that no earlier route has taken. Lawler's refinement looks only at nodes from the one where the route left its
/// own origin, so no candidate comes twice. At most k times the length of a route searches. Yen, "Finding the k shortest
/// loopless paths in a network", Management Science 17 (1971); Lawler, Management Science 18 (1972).
/// </para>
/// <para>
/// QuikGraph's <c>YenShortestPathsAlgorithm</c> is not used: it knows no undirected search and no parallel edges, breaks ties by
/// the order of insertion, and takes 170 times as long on a network of 2,000 nodes (<c>PathBenchmarks</c>).
/// </para>
/// </remarks>
internal sealed class LooplessRoutes(RouteSearch search, int maxHops)
{
    private readonly List<Route> _found = [];
    private readonly SortedSet<Route> _candidates = new(RouteOrder.Instance);

    public List<Route> Find(int source, int target, int count, CancellationToken cancellationToken)
    {
        if (search.Find(source, target, [], []) is { } first)
        {
            AddCandidate(first, 0);
        }

        while (_found.Count < count && _candidates.Min is { } next)
        {
            _candidates.Remove(next);
            _found.Add(next);
            if (_found.Count < count)
            {
                AddDeviations(next, target, cancellationToken);
            }
        }

        return _found;
    }

    private void AddCandidate(int[] nodes, int deviation)
    {
        if (nodes.Length - 1 <= maxHops)
        {
            _candidates.Add(new Route([.. nodes], search.CostOf(nodes), deviation));
        }
    }

    private void AddDeviations(Route route, int target, CancellationToken cancellationToken)
    {
        for (var spur = route.Deviation; spur < route.Nodes.Length - 1; spur++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var root = route.Nodes.AsSpan(0, spur);
            if (search.Find(route.Nodes[spur], target, root, StepsTaken(route.Nodes.AsSpan(0, spur + 1))) is { } tail)
            {
                AddCandidate([.. root, .. tail], spur);
            }
        }
    }

    // Where the routes found so far go after the same beginning
    private int[] StepsTaken(ReadOnlySpan<int> root)
    {
        var steps = new HashSet<int>();
        foreach (var route in _found)
        {
            if (route.Nodes.Length > root.Length && route.Nodes.AsSpan(0, root.Length).SequenceEqual(root))
            {
                steps.Add(route.Nodes[root.Length]);
            }
        }

        return [.. steps];
    }
}
