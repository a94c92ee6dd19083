namespace RelationsGraph.Bolt.Connections;

/// <summary>Asks always the one server that was named.</summary>
internal sealed class DirectProvider(ConnectionPool pool) : IConnectionProvider
{
    public async Task<ConnectionLease> AcquireAsync(
        AccessMode mode, string? database, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken) =>
        new(await pool.AcquireAsync(cancellationToken), pool, database, report: null);

    public ValueTask DisposeAsync() => pool.DisposeAsync();
}
