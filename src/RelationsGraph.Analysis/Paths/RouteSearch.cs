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

    /// <summary>The cost of the route between two different nodes, infinite where there is none.</summary>
    public abstract double FindCost(int source, int target);

    /// <summary>The cost of a route.</summary>
    public abstract double CostOf(ReadOnlySpan<int> nodes);

    /// <summary>Makes the search that the options ask for.</summary>
    /// <exception cref="ArgumentException">The search is by weights and one of them is negative.</exception>
    public static RouteSearch Create(GraphSnapshot snapshot, PathOptions options)
    {
        var forward = snapshot.Steps(options.Directed);
        var backward = options.Directed ? snapshot.In : snapshot.Both;
        return options.Weighted && snapshot.IsWeighted
            ? new WeightedRouteSearch(
                snapshot.NodeCount, forward.WithWeights(snapshot.Weights), backward.WithWeights(snapshot.Weights))
            : new HopRouteSearch(snapshot.NodeCount, forward, backward);
    }
}
