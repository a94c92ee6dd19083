using RelationsGraph.Bolt.Connections;
using RelationsGraph.Bolt.Messages;
using RelationsGraph.Bolt.PackStream;

namespace RelationsGraph.Bolt;

/// <summary>Queries that take place together or not at all. Disposing of it without a commit rolls back. For one caller at a time.</summary>
/// <remarks>After an error of the server or a cancelled call the transaction is rolled back, and nothing but disposing of it is left to do.</remarks>
public sealed class BoltTransaction : IAsyncDisposable, IResultOwner
{
    private readonly ConnectionLease _lease;
    private readonly int _fetchSize;
    private readonly List<RecordStream> _open = [];
    private State _state;

    internal BoltTransaction(BoltSession session, ConnectionLease lease, int fetchSize)
    {
        Session = session;
        _lease = lease;
        _fetchSize = fetchSize;
    }

    private enum State
    {
        Open,
        Committed,
        RolledBack,
        Failed,
    }

    /// <summary>The session that began it.</summary>
    public BoltSession Session { get; }

    private BoltConnection Connection => _lease.Connection;

    /// <summary>Runs a query and waits until the server has accepted it. Several results may be open at once.</summary>
    /// <param name="query">Cypher. Values belong into the parameters, never into the text.</param>
    /// <param name="parameters">See <see cref="PackStreamWriter.WriteValue"/> for the types of values.</param>
    /// <param name="cancellationToken">Ends the query on the server and the transaction with it.</param>
    /// <exception cref="BoltException">The server refused, failed or went away.</exception>
    /// <exception cref="ArgumentException">A parameter is of a type that has no form in Bolt; the transaction goes on.</exception>
    /// <exception cref="InvalidOperationException">The transaction is over.</exception>
    public async Task<ResultCursor> RunAsync(
        string query, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancellationToken = default)
    {
        var pending = await SendAsync(query, parameters, cancellationToken);
        return await pending.OpenAsync(cancellationToken);
    }

    /// <summary>
    /// Sends a query without waiting for its answer, nor for that of the query before: the server works on one while the next is under way.
    /// Returns when the bytes are handed to the network, which slows down a caller that is faster than the server.
    /// </summary>
    /// <remarks>
    /// A failure shows where its <see cref="PendingResult"/> is awaited; the server ignores all queries after it, and awaiting these throws the
    /// same error. Sending and <see cref="CommitAsync"/> throw it, too, once it is known.
    /// </remarks>
    /// <inheritdoc cref="RunAsync"/>
    public async Task<PendingResult> SendAsync(
        string query, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(query);
        ThrowIfOver();
        cancellationToken.ThrowIfCancellationRequested();
        if (Connection.Failure is { } failure)
        {
            await FailAsync(failure);
            throw ServerFailure.Repeat(failure);
        }

        var rows = new RecordStream(Connection, query, parameters ?? BoltMap.Empty, BoltMap.Empty, _fetchSize, isInTransaction: true);
        _open.Add(rows);
        try
        {
            await Connection.FlushAsync(cancellationToken);
        }
        catch (Exception e) when (e is BoltException or OperationCanceledException)
        {
            await FailAsync(e);
            throw;
        }

        return new(this, rows, Connection.Server);
    }

    /// <summary>Waits for the answers to all that was sent, drops what is left of results, and commits.</summary>
    /// <exception cref="BoltException">
    /// A query failed, or the commit did. Where <see cref="BoltException.MayBeCommitted"/>, the connection broke and nobody knows.
    /// </exception>
    /// <exception cref="OperationCanceledException">Cancelled; whether the commit took place is not known.</exception>
    /// <exception cref="InvalidOperationException">The transaction is over.</exception>
    public async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfOver();
        try
        {
            foreach (var rows in _open.ToArray())
            {
                await rows.DropAsync(cancellationToken);
            }

            Session.KeepBookmark(await CommitNowAsync(cancellationToken));
        }
        catch (Exception e) when (e is BoltException or OperationCanceledException)
        {
            await FailAsync(e);
            throw;
        }

        await CloseAsync(State.Committed);
    }

    /// <summary>Undoes all. Does nothing where an error has done so.</summary>
    /// <exception cref="InvalidOperationException">The transaction is committed, or rolled back before.</exception>
    public async Task RollbackAsync(CancellationToken cancellationToken = default)
    {
        if (_state == State.Failed)
        {
            return;
        }

        ThrowIfOver();
        try
        {
            if (!Connection.NeedsReset && _open.TrueForAll(rows => rows.IsEnded))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var rollback = Connection.Rollback();
                await Connection.FlushAsync(cancellationToken);
                await rollback.WaitAsync(cancellationToken);
            }
            else
            {
                // What is under way would have to be waited for; a RESET ends it and rolls back
                Connection.RequireReset();
            }
        }
        catch (BoltException)
        {
            // A server that has lost the connection has rolled back, one that refuses does so by the RESET that follows
            Connection.RequireReset();
        }
        catch (OperationCanceledException e)
        {
            await FailAsync(e);
            throw;
        }

        await CloseAsync(State.RolledBack);
    }

    /// <summary>Rolls back if there was no commit, and gives the connection back. Never throws.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_state == State.Open)
        {
            Connection.RequireReset();
            await CloseAsync(State.RolledBack);
        }
    }

    /// <inheritdoc/>
    void IResultOwner.ThrowIfOver() => ThrowIfOver();

    /// <inheritdoc/>
    ValueTask IResultOwner.EndAsync(RecordStream rows)
    {
        _open.Remove(rows);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    ValueTask IResultOwner.FailAsync(Exception reason) => FailAsync(reason);

    /// <summary>Nothing is to be done before the transaction ends, which drops what is left.</summary>
    ValueTask IResultOwner.LeaveAsync(RecordStream rows) => ValueTask.CompletedTask;

    private void ThrowIfOver()
    {
        if (_state != State.Open)
        {
            throw new InvalidOperationException(_state switch
            {
                State.Committed => "The transaction is committed, and its results are gone.",
                State.RolledBack => "The transaction is rolled back, and its results are gone.",
                _ => "The transaction is rolled back since an error; begin a new one.",
            });
        }
    }

    private async Task<BoltMap> CommitNowAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!Connection.IsOpen)
        {
            throw ServerFailure.Repeat(Connection.End!);
        }

        var response = Connection.Commit();
        try
        {
            await Connection.FlushAsync(cancellationToken);
            return await response.WaitAsync(cancellationToken);
        }
        catch (BoltException e) when (e.Code is null)
        {
            throw new BoltException(
                $"{e.Message.TrimEnd('.')}, while the commit was under way: whether it took place is not known.", isTransient: false, e)
            {
                MayBeCommitted = true,
            };
        }
    }

    private ValueTask FailAsync(Exception reason)
    {
        if (_state != State.Open)
        {
            return ValueTask.CompletedTask;
        }

        if (reason is BoltException error)
        {
            _lease.Report(error);
        }

        Connection.RequireReset();
        return CloseAsync(State.Failed);
    }

    private ValueTask CloseAsync(State state)
    {
        _state = state;
        _open.Clear();
        Session.Close(this);
        return _lease.ReleaseAsync();
    }
}
