using System.Collections.Immutable;

namespace RelationsGraph.Analysis.Paths;

/// <summary>Finds paths between the positions of nodes, one pair after another; for many pairs, and for bare numbers.</summary>
/// <remarks>
/// The answers are those of <see cref="PathFinder"/>, without their edges. It keeps its arrays from one search to the next, so
/// a search takes time and memory only for what it sees; it serves one thread.
/// </remarks>
public sealed class RouteFinder
{
    private readonly GraphSnapshot _snapshot;
    private readonly PathOptions _options;
    private readonly RouteSearch _search;

    /// <summary>Prepares to search.</summary>
    /// <param name="snapshot">The part of the graph to look in.</param>
    /// <param name="options">How to look; <see cref="PathOptions.Default"/> where null.</param>
    /// <exception cref="ArgumentException">
    /// Weights count, and one of them is negative or a greatest number of hops is asked for.
    /// </exception>
    public RouteFinder(GraphSnapshot snapshot, PathOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        _snapshot = snapshot;
        _options = options ?? PathOptions.Default;
        if (_options is { Weighted: true, MaxHops: < int.MaxValue })
        {
            throw new ArgumentException("A greatest number of hops can be asked of paths by hops, not of paths by weight.", nameof(options));
        }

        _search = RouteSearch.Create(snapshot, _options);
    }

    /// <summary>The cost of the shortest path, 0 from a node to itself, infinite where the nodes are not connected.</summary>
    public double FindCost(int source, int target)
    {
        Require(source);
        Require(target);
        var cost = source == target ? 0 : _search.FindCost(source, target);
        return cost <= _options.MaxHops || _options.Weighted ? cost : double.PositiveInfinity;
    }

    /// <summary>The shortest path, or null where the nodes are not connected.</summary>
    public Route? FindShortest(int source, int target) => FindKShortest(source, target, 1).FirstOrDefault();

    /// <summary>The k shortest paths that pass no node twice, the shortest first; fewer where there are no more.</summary>
    public ImmutableArray<Route> FindKShortest(int source, int target, int count, CancellationToken cancellationToken = default)
    {
        Require(source);
        Require(target);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return source == target
            ? [new Route([source], 0)]
            : [.. new LooplessRoutes(_search, _options.MaxHops).Find(source, target, count, cancellationToken)];
    }

    /// <summary>
    /// All paths of the least cost and, of these, the fewest hops, at most so many; their number can grow exponentially with their length.
    /// </summary>
    public ImmutableArray<Route> FindAllShortest(int source, int target, int limit = int.MaxValue)
    {
        Require(source);
        Require(target);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        if (source == target)
        {
            return [new Route([source], 0)];
        }

        return
        [
            .. _search.FindAll(source, target, limit)
                .Where(nodes => nodes.Length - 1 <= _options.MaxHops)
                .Select(nodes => new Route([.. nodes], _search.CostOf(nodes))),
        ];
    }

    /// <summary>The k shortest paths from any of some nodes to any of others, the shortest first.</summary>
    /// <remarks>A node in both sets is a path of its own. O(n + m) for the preparation, which is not kept.</remarks>
    public ImmutableArray<Route> FindKShortestBetween(
        IReadOnlyCollection<int> sources, IReadOnlyCollection<int> targets, int count, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        foreach (var node in sources.Concat(targets))
        {
            Require(node);
        }

        // The two steps from and to the sets as a whole are hops to the search, and not to anybody else
        var search = RouteSearch.CreateBetween(_snapshot, _options, sources, targets);
        var maxHops = _options.MaxHops < int.MaxValue ? _options.MaxHops + 2 : int.MaxValue;
        var routes = new LooplessRoutes(search, maxHops).Find(_snapshot.NodeCount, _snapshot.NodeCount + 1, count, cancellationToken);
        var extra = search is HopRouteSearch ? 2 : 0;
        return [.. routes.Select(route => new Route(route.Nodes[1..^1], route.Cost - extra))];
    }

    private void Require(int node)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(node);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(node, _snapshot.NodeCount);
        if (!_options.Avoid.IsEmpty && _options.Avoid.Contains(_snapshot.NodeAt(node).Id))
        {
            throw new ArgumentException($"'{_snapshot.NodeAt(node).Id}' is to be avoided and cannot be an end of the path.", nameof(node));
        }
    }
}
