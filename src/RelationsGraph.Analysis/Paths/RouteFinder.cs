using System.Collections.Immutable;

namespace RelationsGraph.Analysis.Paths;

/// <summary>Finds paths between the positions of nodes, one pair after another; for many pairs, and for bare numbers.</summary>
/// <remarks>
/// The answers are those of <see cref="PathFinder"/>, without their edges. It keeps its arrays from one search to the next, so
/// a search takes time and memory only for what it sees; it serves one thread.
/// </remarks>
public sealed class RouteFinder
{
    private readonly RouteSearch _search;
    private readonly int _nodeCount;

    /// <summary>Prepares to search.</summary>
    /// <param name="snapshot">The part of the graph to look in.</param>
    /// <param name="options">How to look; <see cref="PathOptions.Default"/> where null.</param>
    /// <exception cref="ArgumentException">Weights count, and one of them is negative.</exception>
    public RouteFinder(GraphSnapshot snapshot, PathOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        _search = RouteSearch.Create(snapshot, options ?? PathOptions.Default);
        _nodeCount = snapshot.NodeCount;
    }

    /// <summary>The cost of the shortest path, 0 from a node to itself, infinite where the nodes are not connected.</summary>
    public double FindCost(int source, int target)
    {
        Require(source, target);
        return source == target ? 0 : _search.FindCost(source, target);
    }

    /// <summary>The shortest path, or null where the nodes are not connected.</summary>
    public Route? FindShortest(int source, int target) => FindKShortest(source, target, 1).FirstOrDefault();

    /// <summary>The k shortest paths that pass no node twice, the shortest first; fewer where there are no more.</summary>
    public ImmutableArray<Route> FindKShortest(int source, int target, int count, CancellationToken cancellationToken = default)
    {
        Require(source, target);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return source == target
            ? [new Route([source], 0)]
            : [.. LooplessRoutes.Find(_search, source, target, count, cancellationToken)];
    }

    private void Require(int source, int target)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(source);
        ArgumentOutOfRangeException.ThrowIfNegative(target);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(source, _nodeCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(target, _nodeCount);
    }
}
