namespace RelationsGraph.Bolt;

/// <summary>Queries that take place together or not at all. Disposing of it without a commit rolls back. For one caller at a time.</summary>
/// <remarks>After any error the transaction is lost: nothing but disposing of it is left to do.</remarks>
public sealed class BoltTransaction : IAsyncDisposable
{
    internal BoltTransaction(BoltSession session) => Session = session;

    /// <summary>The session that began it.</summary>
    public BoltSession Session { get; }

    /// <summary>Runs a query and waits until the server has accepted it. Several results may be open at once.</summary>
    /// <param name="query">Cypher. Values belong into the parameters, never into the text.</param>
    /// <param name="parameters">See <see cref="PackStream.PackStreamWriter.WriteValue"/> for the types of values.</param>
    /// <param name="cancellationToken">Ends the query on the server and the transaction with it.</param>
    /// <exception cref="BoltException">The server refused, failed or went away.</exception>
    public Task<ResultCursor> RunAsync(
        string query, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    /// <summary>
    /// Sends a query without waiting for its answer, nor for that of the query before: the server works on one while the next is under way.
    /// Returns when the bytes are handed to the network, which slows down a caller that is faster than the server.
    /// </summary>
    /// <remarks>
    /// A failure shows where its <see cref="PendingResult"/> is awaited; the server ignores all queries after it, and awaiting these throws the
    /// same error. <see cref="CommitAsync"/> throws it if nobody awaited.
    /// </remarks>
    public Task<PendingResult> SendAsync(
        string query, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    /// <summary>Waits for the answers to all that was sent, drops what is left of results, and commits.</summary>
    /// <exception cref="BoltException">
    /// A query failed, or the commit did. Where <see cref="BoltException.MayBeCommitted"/>, the connection broke and nobody knows.
    /// </exception>
    public Task CommitAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Undoes all.</summary>
    public Task RollbackAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Rolls back if there was no commit, and gives the connection back. Never throws.</summary>
    public ValueTask DisposeAsync() => throw new NotSupportedException();
}
