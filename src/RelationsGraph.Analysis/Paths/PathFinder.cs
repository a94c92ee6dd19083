using System.Collections.Immutable;

namespace RelationsGraph.Analysis.Paths;

/// <summary>Finds how two nodes are connected.</summary>
/// <remarks>
/// <para>
/// A path is a sequence of nodes: parallel edges do not make two paths of one, but each step says how many there are. Of
/// paths of the same cost the one with fewer hops goes first, then the one whose nodes are first in ordinal order of
/// identifier, from the first node to the last; so the answer is always the same.
/// </para>
/// <example>
/// <code>
/// var snapshot = GraphSnapshot.Of(graph);
/// var path = PathFinder.FindShortest(snapshot, "person:wang-yi", "country:UKR");
/// Console.WriteLine(path); // Wang Yi -[VISITS]-> Russia -[FIGHTS]-> Ukraine
/// </code>
/// </example>
/// </remarks>
public static class PathFinder
{
    /// <summary>How many relation types a path can be asked to pass.</summary>
    public const int MostTypesToPass = 5;

    /// <summary>Finds the shortest path.</summary>
    /// <param name="snapshot">The part of the graph to look in.</param>
    /// <param name="from">The identifier of the first node.</param>
    /// <param name="to">The identifier of the last node.</param>
    /// <param name="options">How to look; <see cref="PathOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The path, or null where the two are not connected.</returns>
    /// <exception cref="ArgumentException">
    /// The snapshot does not have one of the nodes, or the path is to be weighed and a weight is negative.
    /// </exception>
    public static GraphPath? FindShortest(
        GraphSnapshot snapshot, string from, string to, PathOptions? options = null, CancellationToken cancellationToken = default) =>
        FindKShortest(snapshot, from, to, 1, options, cancellationToken).FirstOrDefault();

    /// <summary>Finds the k shortest paths, none of which passes a node twice.</summary>
    /// <param name="snapshot">The part of the graph to look in.</param>
    /// <param name="from">The identifier of the first node.</param>
    /// <param name="to">The identifier of the last node.</param>
    /// <param name="count">
    /// How many paths to find, at least 1; <see cref="int.MaxValue"/> with <see cref="PathOptions.MaxHops"/> for all of so many hops.
    /// </param>
    /// <param name="options">How to look; <see cref="PathOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The paths, the shortest first; fewer where there are no more.</returns>
    /// <inheritdoc cref="FindShortest" path="/exception"/>
    public static ImmutableArray<GraphPath> FindKShortest(
        GraphSnapshot snapshot,
        string from,
        string to,
        int count,
        PathOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var search = new PathQuery(snapshot, options);
        var source = search.Require(from, nameof(from));
        var target = search.Require(to, nameof(to));
        return search.Explain(search.Finder.FindKShortest(source, target, count, cancellationToken));
    }

    /// <summary>Finds all paths of the least cost; of those that cost the same, all of the fewest hops.</summary>
    /// <param name="snapshot">The part of the graph to look in.</param>
    /// <param name="from">The identifier of the first node.</param>
    /// <param name="to">The identifier of the last node.</param>
    /// <param name="limit">How many to give at most: their number can grow exponentially with their length.</param>
    /// <param name="options">How to look; <see cref="PathOptions.Default"/> where null.</param>
    /// <inheritdoc cref="FindShortest" path="/exception"/>
    public static ImmutableArray<GraphPath> FindAllShortest(
        GraphSnapshot snapshot, string from, string to, int limit = 1000, PathOptions? options = null)
    {
        var search = new PathQuery(snapshot, options);
        return search.Explain(search.Finder.FindAllShortest(search.Require(from, nameof(from)), search.Require(to, nameof(to)), limit));
    }

    /// <summary>Finds the k shortest paths from any of some nodes to any of others: from a country to any member of an alliance.</summary>
    /// <param name="snapshot">The part of the graph to look in.</param>
    /// <param name="from">The identifiers of the first nodes.</param>
    /// <param name="to">The identifiers of the last nodes; one that is a first node too is a path of its own.</param>
    /// <param name="count">How many paths to find, at least 1.</param>
    /// <param name="options">How to look; <see cref="PathOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <inheritdoc cref="FindShortest" path="/exception"/>
    public static ImmutableArray<GraphPath> FindBetween(
        GraphSnapshot snapshot,
        IEnumerable<string> from,
        IEnumerable<string> to,
        int count = 1,
        PathOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var search = new PathQuery(snapshot, options);
        var sources = from.Select(id => search.Require(id, nameof(from))).ToList();
        var targets = to.Select(id => search.Require(id, nameof(to))).ToList();
        return search.Explain(search.Finder.FindKShortestBetween(sources, targets, count, cancellationToken));
    }

    /// <summary>Finds the shortest way that passes given nodes in the order given.</summary>
    /// <param name="snapshot">The part of the graph to look in.</param>
    /// <param name="stops">The identifiers of the first node, those to pass, and the last, two at least.</param>
    /// <param name="options">How to look; <see cref="PathOptions.Default"/> where null. The hops count from stop to stop.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>
    /// The shortest paths from stop to stop, one after the other, or null where two of them are not connected. Together they
    /// may pass a node twice.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// There are fewer than two stops, the snapshot does not have one of them, or the path is to be weighed and a weight is negative.
    /// </exception>
    public static GraphPath? FindThrough(
        GraphSnapshot snapshot, IReadOnlyList<string> stops, PathOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stops);
        ArgumentOutOfRangeException.ThrowIfLessThan(stops.Count, 2, nameof(stops));
        var search = new PathQuery(snapshot, options);
        var nodes = stops.Select(id => search.Require(id, nameof(stops))).ToList();
        var whole = new List<int> { nodes[0] };
        var cost = 0d;
        foreach (var (source, target) in nodes.Zip(nodes.Skip(1)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (search.Finder.FindKShortest(source, target, 1, cancellationToken) is not [var route])
            {
                return null;
            }

            whole.AddRange(route.Nodes.AsSpan()[1..]);
            cost += route.Cost;
        }

        return search.Explain([new Route([.. whole], cost)])[0];
    }

    /// <summary>Finds the shortest way from any of some nodes to any of others that uses an edge of each of some relation types.</summary>
    /// <param name="snapshot">The part of the graph to look in.</param>
    /// <param name="from">The identifiers of the first nodes.</param>
    /// <param name="to">The identifiers of the last nodes.</param>
    /// <param name="types">The relation types, in any order, at most <see cref="MostTypesToPass"/>.</param>
    /// <param name="options">How to look; <see cref="PathOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The way, which may pass a node twice; null where there is none.</returns>
    /// <remarks>
    /// The search runs on a graph with a copy of this one for each set of types passed so far: O(2^t · (n + m)) time and memory for
    /// t types.
    /// </remarks>
    /// <inheritdoc cref="FindShortest" path="/exception"/>
    public static GraphPath? FindPassing(
        GraphSnapshot snapshot,
        IEnumerable<string> from,
        IEnumerable<string> to,
        IEnumerable<string> types,
        PathOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(types);
        var search = new PathQuery(snapshot, options);
        var sources = from.Select(id => search.Require(id, nameof(from))).ToList();
        var targets = to.Select(id => search.Require(id, nameof(to))).ToList();
        return new PassingRoutes(snapshot, options ?? PathOptions.Default, [.. types.Distinct(StringComparer.Ordinal)])
            .FindShortest(sources, targets, cancellationToken);
    }
}
