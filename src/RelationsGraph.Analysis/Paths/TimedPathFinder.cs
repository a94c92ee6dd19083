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
        GraphSnapshot snapshot, string from, string to, TimedPathOptions? options = null, CancellationToken cancellationToken = default) =>
        FindBetween(snapshot, [from], [to], options, cancellationToken);

    /// <summary>Finds a path in time from any of some nodes to any of others.</summary>
    /// <param name="snapshot">The part of the graph to look in.</param>
    /// <param name="from">The identifiers of the first nodes.</param>
    /// <param name="to">The identifiers of the last nodes; one that is a first node too is a path of its own.</param>
    /// <param name="options">How to look; <see cref="TimedPathOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The path, or null where there is none.</returns>
    /// <exception cref="ArgumentException">The snapshot does not have one of the nodes, or one is to be avoided.</exception>
    public static TimedPath? FindBetween(
        GraphSnapshot snapshot,
        IEnumerable<string> from,
        IEnumerable<string> to,
        TimedPathOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        options ??= TimedPathOptions.Default;
        var query = new PathQuery(snapshot, new PathOptions { Directed = options.Directed, Avoid = options.Avoid });
        var sources = from.Select(id => query.Require(id, nameof(from))).ToList();
        var targets = to.Select(id => query.Require(id, nameof(to))).ToList();
        var last = new ArrivalSearch(snapshot, options, sources, targets).Find(cancellationToken);
        return last is null ? null : Explain(snapshot, last.Trace());
    }

    private static TimedPath Explain(GraphSnapshot snapshot, List<Arrival> way)
    {
        var hops = way.Zip(way.Skip(1), (before, arrival) => new PathHop(
            snapshot.NodeAt(before.Node),
            snapshot.EdgeAt(arrival.Edge),
            snapshot.NodeAt(arrival.Node),
            snapshot.SourceOf(arrival.Edge) != before.Node && !snapshot.IsSymmetric(arrival.Edge),
            arrival.Others));
        return new TimedPath(
            new GraphPath([.. way.Select(arrival => snapshot.NodeAt(arrival.Node))], [.. hops], way.Count - 1),
            [.. way.Skip(1).Select(arrival => arrival.Day < 0 ? (DateOnly?)null : DateOnly.FromDayNumber(arrival.Day))]);
    }
}
