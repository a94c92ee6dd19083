using System.Collections.Immutable;

namespace RelationsGraph.Analysis.Paths;

/// <summary>Finds paths in time: each hop is not earlier than the one before, so that word can have travelled along it.</summary>
/// <remarks>
/// <para>
/// An edge can be passed on any of its days, from <c>start</c> to <c>end</c>, and one waits at a node for the next edge as long
/// as it takes. Edges are passed on the first possible day.
/// </para>
/// <para>
/// For each number of hops the search keeps the earliest day on which each node can be reached, so it takes O(h·m) for paths of h hops. A
/// survey of such paths: Holme and Saramäki, "Temporal networks", Physics Reports 519 (2012); Wu et al., "Path problems in
/// temporal graphs", PVLDB 7 (2014).
/// </para>
/// <para>Example: if a meets b on Monday and b meets c on Sunday before, there is a path from c to a and none from a to c.</para>
/// </remarks>
public static class TimedPathFinder
{
    /// <summary>Finds a path in time.</summary>
    /// <param name="snapshot">The part of the graph to look in.</param>
    /// <param name="from">The identifier of the first node.</param>
    /// <param name="to">The identifier of the last node.</param>
    /// <param name="options">How to look; <see cref="TimedPathOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The path, or null where there is none.</returns>
    /// <exception cref="ArgumentException">The snapshot does not have one of the nodes.</exception>
    public static TimedPath? Find(
        GraphSnapshot snapshot, string from, string to, TimedPathOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= TimedPathOptions.Default;
        var query = new PathQuery(snapshot, new PathOptions { Directed = options.Directed });
        var source = query.Require(from, nameof(from));
        var target = query.Require(to, nameof(to));
        var arrivals = new ArrivalSearch(snapshot, options, source, target).Find(cancellationToken);
        return arrivals is null ? null : Explain(snapshot, source, arrivals);
    }

    private static TimedPath Explain(GraphSnapshot snapshot, int source, List<Arrival> arrivals)
    {
        var hops = ImmutableArray.CreateBuilder<PathHop>(arrivals.Count);
        var node = source;
        foreach (var arrival in arrivals)
        {
            var isBackward = snapshot.SourceOf(arrival.Edge) != node && !snapshot.IsSymmetric(arrival.Edge);
            hops.Add(new PathHop(
                snapshot.NodeAt(node), snapshot.EdgeAt(arrival.Edge), snapshot.NodeAt(arrival.Node), isBackward, arrival.Others));
            node = arrival.Node;
        }

        var nodes = arrivals.Select(arrival => arrival.Node).Prepend(source).Select(snapshot.NodeAt);
        return new TimedPath(
            new GraphPath([.. nodes], hops.MoveToImmutable(), arrivals.Count),
            [.. arrivals.Select(arrival => arrival.Day < 0 ? (DateOnly?)null : DateOnly.FromDayNumber(arrival.Day))]);
    }
}
