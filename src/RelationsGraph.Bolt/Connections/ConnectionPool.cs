namespace RelationsGraph.Bolt.Connections;

/// <summary>The connections to one server: those in use, and those that wait for their next use. Safe for many threads.</summary>
internal sealed class ConnectionPool(BoltAddress address, Connector connector, BoltOptions options) : IAsyncDisposable
{
    private readonly SemaphoreSlim _free = new(options.MaxConnections);
    private readonly Stack<BoltConnection> _idle = [];
    private readonly HashSet<BoltConnection> _inUse = [];
    private readonly Lock _gate = new();
    private bool _isDisposed;

    /// <summary>How many connections are in use.</summary>
    public int InUse => options.MaxConnections - _free.CurrentCount;

    /// <summary>Gives a connection that is ready for requests: the one that was used last, or a new one.</summary>
    /// <exception cref="BoltException">The server cannot be reached, refuses, or all connections stay in use.</exception>
    public async Task<BoltConnection> AcquireAsync(CancellationToken cancellationToken)
    {
        if (!await _free.WaitAsync(options.AcquisitionTimeout, cancellationToken))
        {
            var (count, seconds) = (options.MaxConnections, options.AcquisitionTimeout.TotalSeconds);
            throw new BoltException(
                $"{address.Authority}: {(count == 1 ? "the one connection was" : $"all {count} connections were")} in use for {seconds:0.###} s; "
                + "dispose sessions that are done, or allow more.",
                isTransient: true)
            {
                IsPoolExhausted = true,
            };
        }

        try
        {
            var connection = await FindIdleAsync(cancellationToken) ?? await connector.ConnectAsync(address, cancellationToken);
            await RegisterAsync(connection);
            return connection;
        }
        catch
        {
            _free.Release();
            throw;
        }
    }

    /// <summary>Takes a connection back. What it was still busy with is ended, for which nobody waits before the next use.</summary>
    public async ValueTask ReleaseAsync(BoltConnection connection)
    {
        if (await TryEndWorkAsync(connection) && TryKeep(connection))
        {
            _free.Release();
            return;
        }

        lock (_gate)
        {
            _inUse.Remove(connection);
        }

        _free.Release();
        await connection.DisposeAsync();
    }

    /// <summary>Closes the connections that nobody uses.</summary>
    public async Task CloseIdleAsync()
    {
        BoltConnection[] idle;
        lock (_gate)
        {
            idle = [.. _idle];
            _idle.Clear();
        }

        foreach (var connection in idle)
        {
            await connection.DisposeAsync();
        }
    }

    /// <summary>Closes all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        BoltConnection[] all;
        lock (_gate)
        {
            _isDisposed = true;
            all = [.. _idle, .. _inUse];
            _idle.Clear();
            _inUse.Clear();
        }

        foreach (var connection in all)
        {
            await connection.DisposeAsync();
        }
    }

    private async Task RegisterAsync(BoltConnection connection)
    {
        lock (_gate)
        {
            if (!_isDisposed)
            {
                _inUse.Add(connection);
                return;
            }
        }

        await connection.DisposeAsync();
        throw new ObjectDisposedException(nameof(BoltDriver));
    }

    private bool TryKeep(BoltConnection connection)
    {
        lock (_gate)
        {
            if (_isDisposed || !connection.IsOpen || IsOld(connection))
            {
                return false;
            }

            connection.IdleSince = options.TimeProvider.GetTimestamp();
            _inUse.Remove(connection);
            _idle.Push(connection);
            return true;
        }
    }

    private async Task<BoltConnection?> FindIdleAsync(CancellationToken cancellationToken)
    {
        while (TakeIdle() is { } connection)
        {
            if (!IsOld(connection) && await IsReadyAsync(connection, cancellationToken))
            {
                return connection;
            }

            await connection.DisposeAsync();
        }

        return null;
    }

    private BoltConnection? TakeIdle()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(BoltDriver));
            return _idle.TryPop(out var connection) ? connection : null;
        }
    }

    private bool IsOld(BoltConnection connection) =>
        connection.IsSpent || options.TimeProvider.GetElapsedTime(connection.CreatedAt) >= options.MaxConnectionLifetime;

    /// <summary>Waits for the answer to the RESET that ended the last use, and asks for a sign of life after a long rest.</summary>
    private async Task<bool> IsReadyAsync(BoltConnection connection, CancellationToken cancellationToken)
    {
        if (!connection.IsOpen)
        {
            return false;
        }

        var isRested = options.TimeProvider.GetElapsedTime(connection.IdleSince) >= options.LivenessCheckAfter;
        if (connection.LastReset is { IsComplete: true, Failure: null } or null && !isRested)
        {
            return true;
        }

        using var limit = new CancellationTokenSource(options.ConnectTimeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var reset = isRested ? connection.Reset() : connection.LastReset!;
            await connection.FlushAsync(either.Token);
            await reset.WaitAsync(either.Token);
            return true;
        }
        catch (BoltException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async ValueTask<bool> TryEndWorkAsync(BoltConnection connection)
    {
        if (!connection.IsOpen || connection.IsSpent || !connection.NeedsReset)
        {
            return connection.IsOpen && !connection.IsSpent;
        }

        using var limit = new CancellationTokenSource(options.ConnectTimeout, options.TimeProvider);
        try
        {
            connection.Reset();
            await connection.FlushAsync(limit.Token);
            return true;
        }
        catch (Exception e) when (e is BoltException or OperationCanceledException)
        {
            return false;
        }
    }
}
