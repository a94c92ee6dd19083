namespace RelationsGraph.Bolt;

/// <summary>A chain of transactions, each of which sees what the one before it did. For one caller at a time.</summary>
public sealed class BoltSession : IAsyncDisposable
{
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

    /// <summary>Runs one query in a transaction of its own, which is over when the result is read to the end, consumed or disposed.</summary>
    /// <param name="query">Cypher. Values belong into the parameters, never into the text.</param>
    /// <param name="parameters">See <see cref="PackStream.PackStreamWriter.WriteValue"/> for the types of values.</param>
    /// <param name="options">What the server is told about the transaction.</param>
    /// <param name="cancellationToken">Ends the query on the server, too.</param>
    /// <exception cref="BoltException">The server refused, failed or could not be reached. Not tried again.</exception>
    /// <exception cref="InvalidOperationException">A transaction or a result of the session is still open.</exception>
    public Task<ResultCursor> RunAsync(
        string query,
        IReadOnlyDictionary<string, object?>? parameters = null,
        BoltTransactionOptions? options = null,
        CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Begins a transaction that the caller commits.</summary>
    /// <exception cref="BoltException">The server refused, failed or could not be reached.</exception>
    /// <exception cref="InvalidOperationException">A transaction or a result of the session is still open.</exception>
    public Task<BoltTransaction> BeginTransactionAsync(BoltTransactionOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

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
        throw new NotSupportedException();

    /// <summary>Like <see cref="ExecuteReadAsync{T}"/>, in a transaction that writes.</summary>
    public Task<T> ExecuteWriteAsync<T>(
        Func<BoltTransaction, CancellationToken, Task<T>> work, BoltTransactionOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    /// <summary>Like <see cref="ExecuteReadAsync{T}"/>, for work that gives nothing, in a transaction that writes.</summary>
    public Task ExecuteWriteAsync(
        Func<BoltTransaction, CancellationToken, Task> work, BoltTransactionOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    /// <summary>Ends what is still open: a transaction is rolled back, a result dropped.</summary>
    public ValueTask DisposeAsync() => throw new NotSupportedException();
}
