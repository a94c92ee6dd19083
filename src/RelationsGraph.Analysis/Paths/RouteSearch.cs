namespace RelationsGraph.Analysis.Paths;

/// <summary>Finds the first of the routes between two nodes in the order of <see cref="RouteOrder"/>, one pair after another.</summary>
/// <remarks>Keeps its arrays from one search to the next, so it serves one thread.</remarks>
internal abstract class RouteSearch
{
    /// <summary>Finds the route, or null where there is none.</summary>
    /// <param name="source">The first node.</param>
    /// <param name="target">The last node, another one.</param>
    /// <param name="bannedNodes">Nodes that the route may not touch; neither end is among them.</param>
    /// <param name="bannedSteps">Nodes that the route may not go to straight from the source.</param>
    public abstract int[]? Find(int source, int target, ReadOnlySpan<int> bannedNodes, ReadOnlySpan<int> bannedSteps);

    /// <summary>Finds all routes of the least cost between two different nodes, in order, at most so many.</summary>
    public abstract List<int[]> FindAll(int source, int target, int limit);

    /// <summary>The cost of the route between two different nodes, infinite where there is none.</summary>
    public abstract double FindCost(int source, int target);

    /// <summary>The cost of a route.</summary>
    public abstract double CostOf(ReadOnlySpan<int> nodes);

    /// <summary>Forbids a node to all later searches.</summary>
    public abstract void Avoid(int node);

    /// <summary>Makes the search that the options ask for.</summary>
    /// <exception cref="ArgumentException">The search is by weights and one of them is negative.</exception>
    public static RouteSearch Create(GraphSnapshot snapshot, PathOptions options)
    {
        var forward = Weigh(snapshot, options, snapshot.Steps(options.Directed));
        var search = Create(forward, () => options.Directed ? Weigh(snapshot, options, snapshot.In) : forward);
        return AvoidAll(search, snapshot, options);
    }

    /// <summary>Makes the search from any of some nodes to any of others: from position n to position n + 1.</summary>
    public static RouteSearch CreateBetween(
        GraphSnapshot snapshot, PathOptions options, IReadOnlyCollection<int> sources, IReadOnlyCollection<int> targets)
    {
        var forward = Weigh(snapshot, options, snapshot.Steps(options.Directed)).WithTerminals(sources, targets);
        return AvoidAll(Create(forward, forward.Transpose), snapshot, options);
    }

    /// <summary>The routes along steps that lead on, in ascending order of their nodes.</summary>
    /// <param name="forward">The steps.</param>
    /// <param name="source">The first node.</param>
    /// <param name="target">The last node; every series of steps that lead on reaches it.</param>
    /// <param name="leadsOn">Whether the step at a position of the rows of a node leads on.</param>
    protected static IEnumerable<int[]> Enumerate(AdjacencyRows forward, int source, int target, Func<int, int, bool> leadsOn)
    {
        var route = new List<int> { source };
        var positions = new List<int> { forward.Offsets[source] };
        while (route.Count > 0)
        {
            var (node, position) = (route[^1], positions[^1]);
            if (node == target)
            {
                yield return [.. route];
            }

            if (node == target || position == forward.Offsets[node + 1])
            {
                route.RemoveAt(route.Count - 1);
                positions.RemoveAt(positions.Count - 1);
                continue;
            }

            // Parallel steps stand side by side and are one
            var next = forward.Neighbours[position];
            var end = position + 1;
            var onward = leadsOn(node, position);
            for (; end < forward.Offsets[node + 1] && forward.Neighbours[end] == next; end++)
            {
                onward |= leadsOn(node, end);
            }

            positions[^1] = end;
            if (onward)
            {
                route.Add(next);
                positions.Add(forward.Offsets[next]);
            }
        }
    }

    private static RouteSearch Create(AdjacencyRows forward, Func<AdjacencyRows> backward) => forward.Weights is null
        ? new HopRouteSearch(forward, backward())
        : new WeightedRouteSearch(forward, backward());

    private static AdjacencyRows Weigh(GraphSnapshot snapshot, PathOptions options, AdjacencyRows rows) =>
        options.Weighted && snapshot.Weights is { } weights ? rows.WithWeights(weights) : rows;

    private static RouteSearch AvoidAll(RouteSearch search, GraphSnapshot snapshot, PathOptions options)
    {
        foreach (var node in options.Avoid.Select(snapshot.IndexOf).Where(node => node >= 0))
        {
            search.Avoid(node);
        }

        return search;
    }
}
