using RelationsGraph.Bolt.Connections;

namespace RelationsGraph.Bolt.Routing;

/// <summary>Asks a server for the members of its cluster.</summary>
internal static class RouteRequest
{
    private const int AllRows = -1;

    /// <exception cref="BoltException">The server refuses, fails or answers what is no routing table.</exception>
    public static async Task<RoutingTable> AskAsync(
        BoltConnection connection, string? database, IReadOnlyList<string> bookmarks, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var answer = connection.HasRoute
            ? await RouteAsync(connection, database, bookmarks, cancellationToken)
            : await CallAsync(connection, database, cancellationToken);
        try
        {
            return RoutingTable.Read(answer, connection.Address, now);
        }
        catch (FormatException e)
        {
            throw new BoltException($"{connection.Address.Authority}: the server sent no routing table: {e.Message}", innerException: e);
        }
    }

    private static async Task<IReadOnlyDictionary<string, object?>> RouteAsync(
        BoltConnection connection, string? database, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken)
    {
        var response = connection.Route(connection.RoutingContext, bookmarks, database);
        await connection.FlushAsync(cancellationToken);
        var summary = await response.WaitAsync(cancellationToken);
        return summary.GetValueOrDefault("rt") as IReadOnlyDictionary<string, object?> ?? summary;
    }

    // Before Bolt 4.3
    private static async Task<IReadOnlyDictionary<string, object?>> CallAsync(
        BoltConnection connection, string? database, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, object?> { ["context"] = connection.RoutingContext, ["database"] = database };
        var extra = new Dictionary<string, object?> { ["mode"] = "r", ["db"] = "system" };
        var rows = new RecordStream(
            connection, "CALL dbms.routing.getRoutingTable($context, $database)", parameters, extra, AllRows, isInTransaction: false);
        await connection.FlushAsync(cancellationToken);
        var keys = (await rows.Start.WaitAsync(cancellationToken)).GetValueOrDefault("fields") as IReadOnlyList<object?> ?? [];
        var answer = await rows.FillAsync(cancellationToken) && rows.TryMoveNext() ? rows.Current : [];
        await rows.DropAsync(cancellationToken);
        return keys.OfType<string>().Zip(answer).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }
}
