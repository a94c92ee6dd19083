using RelationsGraph.Bolt.Connections;
using RelationsGraph.Bolt.Messages;
using RelationsGraph.Bolt.PackStream;

namespace RelationsGraph.Bolt;

/// <summary>A chain of transactions, each of which sees what the one before it did. For one caller at a time.</summary>
public sealed class BoltSession : IAsyncDisposable
{
    // What uses the session's connection: a transaction, or a query alone with its result
    private IResultOwner? _user;
    private ResultCursor? _result;
    private bool _isDisposed;

    internal BoltSession(BoltDriver driver, BoltSessionOptions options)
    {
        Driver = driver;
        Options = options;
        Bookmarks = options.Bookmarks;
    }

    /// <summary>The driver that opened it.</summary>
    public BoltDriver Driver { get; }

    /// <summary>What it works on.</summary>
    public BoltSessionOptions Options { get; }

    /// <summary>The state of the database that the next transaction sees at least: what the last one left, or the bookmarks given.</summary>
    public IReadOnlyList<string> Bookmarks { get; private set; }

    private int FetchSize => Options.FetchSize ?? Driver.Options.FetchSize;

    /// <summary>Runs one query in a transaction of its own, which is over when the result is read to the end, consumed or disposed.</summary>
    /// <param name="query">Cypher. Values belong into the parameters, never into the text.</param>
    /// <param name="parameters">See <see cref="PackStreamWriter.WriteValue"/> for the types of values.</param>
    /// <param name="options">What the server is told about the transaction.</param>
    /// <param name="cancellationToken">Ends the query on the server, too.</param>
    /// <exception cref="BoltException">The server refused, failed or could not be reached. Not tried again.</exception>
    /// <exception cref="ArgumentException">A parameter is of a type that has no form in Bolt.</exception>
    /// <exception cref="InvalidOperationException">A transaction or a result of the session is still open.</exception>
    public async Task<ResultCursor> RunAsync(
        string query,
        IReadOnlyDictionary<string, object?>? parameters = null,
        BoltTransactionOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(query);
        var lease = await AcquireAsync(Options.AccessMode, cancellationToken);
        var single = new SingleQuery(this, lease, Options.AccessMode);
        try
        {
            var extra = MakeExtra(Options.AccessMode, lease, options);
            var rows = new RecordStream(lease.Connection, query, parameters ?? BoltMap.Empty, extra, FetchSize, isInTransaction: false);
            await lease.Connection.FlushAsync(cancellationToken);
            await rows.Start.WaitAsync(cancellationToken);
            _user = single;
            return _result = new(single, rows, lease.Connection.Server);
        }
        catch (Exception e) when (e is BoltException or OperationCanceledException)
        {
            await single.FailAsync(e);
            throw;
        }
        catch
        {
            // A parameter could not be written, so that nothing was sent
            await lease.ReleaseAsync();
            throw;
        }
    }

    /// <summary>Begins a transaction that the caller commits.</summary>
    /// <exception cref="BoltException">The server refused, failed or could not be reached.</exception>
    /// <exception cref="InvalidOperationException">A transaction or a result of the session is still open.</exception>
    public Task<BoltTransaction> BeginTransactionAsync(BoltTransactionOptions? options = null, CancellationToken cancellationToken = default) =>
        BeginAsync(Options.AccessMode, options, cancellationToken);

    /// <summary>
    /// Does work in a transaction that reads, and commits; tries again from the beginning after transient errors, until
    /// <see cref="BoltOptions.MaxRetryTime"/> is over. So the work must bear to be done again.
    /// </summary>
    /// <param name="work">Gets the transaction; must await what it started. An exception rolls back.</param>
    /// <param name="options">What the server is told about the transaction.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="BoltException">It still failed at the last try, or the error was not transient.</exception>
    public Task<T> ExecuteReadAsync<T>(
        Func<BoltTransaction, CancellationToken, Task<T>> work, BoltTransactionOptions? options = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(AccessMode.Read, work, options, cancellationToken);

    /// <summary>Like <see cref="ExecuteReadAsync{T}"/>, in a transaction that writes.</summary>
    public Task<T> ExecuteWriteAsync<T>(
        Func<BoltTransaction, CancellationToken, Task<T>> work, BoltTransactionOptions? options = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(AccessMode.Write, work, options, cancellationToken);

    /// <summary>Like <see cref="ExecuteReadAsync{T}"/>, for work that gives nothing, in a transaction that writes.</summary>
    public Task ExecuteWriteAsync(
        Func<BoltTransaction, CancellationToken, Task> work, BoltTransactionOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return ExecuteAsync(AccessMode.Write, DoAsync, options, cancellationToken);

        async Task<bool> DoAsync(BoltTransaction transaction, CancellationToken token)
        {
            await work(transaction, token);
            return true;
        }
    }

    /// <summary>Ends what is still open: a transaction is rolled back, of a result the records are dropped.</summary>
    /// <exception cref="BoltException">The query whose result was open failed after the records that were read.</exception>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        if (_user is BoltTransaction transaction)
        {
            await transaction.DisposeAsync();
        }
        else if (_user is not null)
        {
            await _result!.DisposeAsync();
        }
    }

    /// <summary>The transaction or query no longer uses the session.</summary>
    internal void Close(IResultOwner user)
    {
        if (_user == user)
        {
            (_user, _result) = (null, null);
        }
    }

    /// <summary>Remembers the state that a transaction left, where the server names it.</summary>
    internal void KeepBookmark(IReadOnlyDictionary<string, object?> summary)
    {
        if (summary.GetValueOrDefault("bookmark") is string { Length: > 0 } bookmark)
        {
            Bookmarks = [bookmark];
        }
    }

    private async Task<T> ExecuteAsync<T>(
        AccessMode mode, Func<BoltTransaction, CancellationToken, Task<T>> work, BoltTransactionOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var time = Driver.Options.TimeProvider;
        var retries = new RetrySchedule(Driver.Options.FirstRetryDelay, Driver.Options.MaxRetryTime, time);
        while (true)
        {
            TimeSpan pause;
            try
            {
                return await ExecuteOnceAsync(mode, work, options, cancellationToken);
            }
            catch (BoltException e) when (e.IsTransient && retries.TryGetPause(out pause))
            {
                // Tried again below
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    private async Task<T> ExecuteOnceAsync<T>(
        AccessMode mode, Func<BoltTransaction, CancellationToken, Task<T>> work, BoltTransactionOptions? options, CancellationToken cancellationToken)
    {
        await using var transaction = await BeginAsync(mode, options, cancellationToken);
        var result = await work(transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    private async Task<BoltTransaction> BeginAsync(AccessMode mode, BoltTransactionOptions? options, CancellationToken cancellationToken)
    {
        var lease = await AcquireAsync(mode, cancellationToken);
        var transaction = new BoltTransaction(this, lease, FetchSize);
        try
        {
            var begin = lease.Connection.Begin(MakeExtra(mode, lease, options));
            await lease.Connection.FlushAsync(cancellationToken);
            await begin.WaitAsync(cancellationToken);
        }
        catch (Exception e) when (e is BoltException or OperationCanceledException)
        {
            await ((IResultOwner)transaction).FailAsync(e);
            throw;
        }
        catch
        {
            // A parameter could not be written, so that nothing was sent
            await lease.ReleaseAsync();
            throw;
        }

        _user = transaction;
        return transaction;
    }

    private Task<ConnectionLease> AcquireAsync(AccessMode mode, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_user is not null)
        {
            throw new InvalidOperationException(_user is BoltTransaction
                ? "The transaction of this session is still open: commit it or roll it back first, or use another session."
                : "The result of this session is still open: read it to its end, consume or dispose it first, or use another session.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        return Driver.Connections.AcquireAsync(mode, Options.Database, Bookmarks, cancellationToken);
    }

    private IReadOnlyDictionary<string, object?> MakeExtra(AccessMode mode, ConnectionLease lease, BoltTransactionOptions? options) =>
        TransactionExtra.Make(mode, lease.Database, Bookmarks, options ?? BoltTransactionOptions.Default);
}
