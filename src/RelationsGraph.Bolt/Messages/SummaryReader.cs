namespace RelationsGraph.Bolt.Messages;

/// <summary>Reads what a server says at the end of a result.</summary>
internal static class SummaryReader
{
    /// <param name="start">The fields of the answer to RUN.</param>
    /// <param name="end">The fields of the answer to the last PULL or DISCARD.</param>
    /// <param name="server">Who answered.</param>
    public static ResultSummary Read(IReadOnlyDictionary<string, object?> start, IReadOnlyDictionary<string, object?> end, ServerInfo server) => new()
    {
        Server = server,
        Counters = end.GetValueOrDefault("stats") is IReadOnlyDictionary<string, object?> stats ? ReadCounters(stats) : UpdateCounters.None,
        QueryType = end.GetValueOrDefault("type") as string,
        Database = end.GetValueOrDefault("db") as string,
        AvailableAfter = Milliseconds(start, "t_first"),
        ConsumedAfter = Milliseconds(end, "t_last"),
        Notifications = ReadNotifications(end),
        Plan = (end.GetValueOrDefault("profile") ?? end.GetValueOrDefault("plan")) as IReadOnlyDictionary<string, object?>,
    };

    private static UpdateCounters ReadCounters(IReadOnlyDictionary<string, object?> stats)
    {
        return new()
        {
            NodesCreated = Count("nodes-created"),
            NodesDeleted = Count("nodes-deleted"),
            RelationshipsCreated = Count("relationships-created"),
            RelationshipsDeleted = Count("relationships-deleted"),
            PropertiesSet = Count("properties-set"),
            LabelsAdded = Count("labels-added"),
            LabelsRemoved = Count("labels-removed"),
            IndexesAdded = Count("indexes-added"),
            IndexesRemoved = Count("indexes-removed"),
            ConstraintsAdded = Count("constraints-added"),
            ConstraintsRemoved = Count("constraints-removed"),
            SystemUpdates = Count("system-updates"),
        };

        long Count(string name) => stats.GetValueOrDefault(name) as long? ?? 0;
    }

    // From Bolt 5.6 on they are GQL statuses, of which those that only say how the query ended have no code of Neo4j
    private static IReadOnlyList<Notification> ReadNotifications(IReadOnlyDictionary<string, object?> end)
    {
        var list = (end.GetValueOrDefault("statuses") ?? end.GetValueOrDefault("notifications")) as IReadOnlyList<object?> ?? [];
        return [.. list.OfType<IReadOnlyDictionary<string, object?>>().Where(entry => Code(entry) is not null).Select(ReadNotification)];
    }

    private static Notification ReadNotification(IReadOnlyDictionary<string, object?> entry)
    {
        var diagnostics = entry.GetValueOrDefault("diagnostic_record") as IReadOnlyDictionary<string, object?>;
        var severity = entry.GetValueOrDefault("severity") ?? diagnostics?.GetValueOrDefault("_severity");
        return new(Code(entry)!, Text(entry, "title") ?? "", Text(entry, "description") ?? Text(entry, "status_description") ?? "", severity as string ?? "");
    }

    private static string? Code(IReadOnlyDictionary<string, object?> entry) => Text(entry, "neo4j_code") ?? Text(entry, "code");

    private static string? Text(IReadOnlyDictionary<string, object?> map, string name) => map.GetValueOrDefault(name) as string;

    private static TimeSpan? Milliseconds(IReadOnlyDictionary<string, object?> map, string name) =>
        map.GetValueOrDefault(name) is long count and >= 0 and < int.MaxValue ? TimeSpan.FromMilliseconds(count) : null;
}
