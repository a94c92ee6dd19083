using RelationsGraph.Bolt.Connections;
using RelationsGraph.Bolt.Messages;

namespace RelationsGraph.Bolt.Routing;

/// <summary>Asks the members of a cluster by what they are for. Safe for many threads.</summary>
internal sealed class RoutingProvider(BoltAddress initial, Func<BoltAddress, ConnectionPool> makePool, TimeProvider time) : IConnectionProvider
{
    private readonly Dictionary<BoltAddress, ConnectionPool> _pools = [];
    private readonly Dictionary<string, RoutingTable> _tables = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _refreshing = new(1);
    private readonly Lock _gate = new();
    private bool _isDisposed;

    /// <inheritdoc/>
    /// <remarks>Of the servers that will do, the one with the fewest connections in use; then each other one; then the cluster is asked anew, once.</remarks>
    public async Task<ConnectionLease> AcquireAsync(
        AccessMode mode, string? database, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken)
    {
        BoltException? last = null;
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var table = await FindTableAsync(mode, database, bookmarks, cancellationToken);
            foreach (var server in table.ServersFor(mode).OrderBy(server => PoolOf(server).InUse))
            {
                try
                {
                    var pool = PoolOf(server);
                    var connection = await pool.AcquireAsync(cancellationToken);
                    return new(connection, pool, database ?? table.Database, error => Learn(error, connection, database));
                }
                catch (BoltException e) when (e is { IsTransient: true, IsPoolExhausted: false })
                {
                    last = e;
                    Forget(server);
                }
            }
        }

        var work = mode == AccessMode.Read ? "reads" : "writes";
        throw new BoltException($"{initial.Authority}: no server of the cluster that {work} can be reached.", isTransient: true, last);
    }

    public async ValueTask DisposeAsync()
    {
        ConnectionPool[] pools;
        lock (_gate)
        {
            _isDisposed = true;
            pools = [.. _pools.Values];
        }

        foreach (var pool in pools)
        {
            await pool.DisposeAsync();
        }
    }

    private async Task<RoutingTable> FindTableAsync(
        AccessMode mode, string? database, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken)
    {
        if (KnownTable(database) is { } known && known.IsFresh(mode, time.GetUtcNow()))
        {
            return known;
        }

        // One asks for all
        await _refreshing.WaitAsync(cancellationToken);
        try
        {
            var old = KnownTable(database);
            return old is not null && old.IsFresh(mode, time.GetUtcNow()) ? old : await RefreshAsync(old, database, bookmarks, cancellationToken);
        }
        finally
        {
            _refreshing.Release();
        }
    }

    private async Task<RoutingTable> RefreshAsync(
        RoutingTable? old, string? database, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken)
    {
        BoltException? last = null;
        foreach (var router in RoutersOf(old))
        {
            try
            {
                var table = await AskAsync(router, database, bookmarks, cancellationToken);
                if (table is { Routers.Count: > 0, Readers.Count: > 0 })
                {
                    await KeepAsync(table, database);
                    return table;
                }
            }
            catch (BoltException e) when (!IsFinal(e))
            {
                last = e;
                Forget(router);
            }
        }

        throw new BoltException(
            $"{initial.Authority}: no server of the cluster says which of them read and write.", isTransient: last?.IsTransient ?? true, last);
    }

    // Where no writer is known the old routers may be cut off from the rest, so the server that was named comes first
    private IEnumerable<BoltAddress> RoutersOf(RoutingTable? old) =>
        (old is null ? [initial] : old.Writers.Count == 0 ? old.Routers.Prepend(initial) : old.Routers.Append(initial)).Distinct();

    private async Task<RoutingTable> AskAsync(BoltAddress router, string? database, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken)
    {
        var pool = PoolOf(router);
        var connection = await pool.AcquireAsync(cancellationToken);
        try
        {
            return await RouteRequest.AskAsync(connection, database, bookmarks, time.GetUtcNow(), cancellationToken);
        }
        finally
        {
            await pool.ReleaseAsync(connection);
        }
    }

    /// <summary>Keeps a table, and closes connections to servers that are in none.</summary>
    private async Task KeepAsync(RoutingTable table, string? database)
    {
        ConnectionPool[] left;
        lock (_gate)
        {
            _tables[database ?? ""] = table;
            var members = _tables.Values.SelectMany(known => known.Members).Append(initial).ToHashSet();
            left = [.. _pools.Where(pool => !members.Contains(pool.Key)).Select(pool => pool.Value)];
        }

        foreach (var pool in left)
        {
            await pool.CloseIdleAsync();
        }
    }

    private void Learn(BoltException error, BoltConnection connection, string? database)
    {
        if (ServerFailure.IsNoWriter(error))
        {
            Change(database, table => table.WithoutWriter(connection.Address));
        }
        else if (ServerFailure.IsWithoutDatabase(error))
        {
            Change(database, table => table.Without(connection.Address));
        }
        else if (!connection.IsOpen)
        {
            Forget(connection.Address);
        }
    }

    private void Forget(BoltAddress server)
    {
        lock (_gate)
        {
            foreach (var (database, table) in _tables.ToArray())
            {
                _tables[database] = table.Without(server);
            }
        }
    }

    private void Change(string? database, Func<RoutingTable, RoutingTable> change)
    {
        lock (_gate)
        {
            if (_tables.TryGetValue(database ?? "", out var table))
            {
                _tables[database ?? ""] = change(table);
            }
        }
    }

    private RoutingTable? KnownTable(string? database)
    {
        lock (_gate)
        {
            return _tables.GetValueOrDefault(database ?? "");
        }
    }

    private ConnectionPool PoolOf(BoltAddress server)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(BoltDriver));
            if (!_pools.TryGetValue(server, out var pool))
            {
                _pools[server] = pool = makePool(server);
            }

            return pool;
        }
    }

    // No other server would say anything else
    private static bool IsFinal(BoltException error) => error.IsSecurityError || error.Code
        is "Neo.ClientError.Database.DatabaseNotFound" or "Neo.ClientError.Transaction.InvalidBookmark" or "Neo.ClientError.Transaction.InvalidBookmarkMixture"
        or "Neo.ClientError.Statement.TypeError" or "Neo.ClientError.Statement.ArgumentError" or "Neo.ClientError.Request.Invalid";
}
