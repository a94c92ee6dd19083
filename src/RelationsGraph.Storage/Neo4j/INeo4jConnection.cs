namespace RelationsGraph.Storage.Neo4j;

/// <summary>What the store needs of a driver: the narrow contract that each driver fulfils in one file.</summary>
/// <remarks>
/// Safe for use by several threads at once. Values are those of <see cref="Bolt.Record"/>, whichever driver it is. What goes wrong
/// outside of the program comes as the <see cref="GraphStoreException"/> that <see cref="Neo4jErrors"/> makes of it.
/// </remarks>
internal interface INeo4jConnection : IAsyncDisposable
{
    /// <summary>Connects, logs on, and says how the server names itself: <c>Neo4j/5.26.0</c>.</summary>
    Task<string> ConnectAsync(CancellationToken cancellationToken);

    /// <summary>Does work in a transaction that reads; again from its beginning where it failed for a while only.</summary>
    Task<T> ReadAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Does work in a transaction that writes, and commits it; again from its beginning where it failed for a while only, or where nobody
    /// knows whether it was committed. So doing it twice must be the same as doing it once.
    /// </summary>
    Task<T> WriteAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Does work in a transaction that writes, once, and commits it; nothing of it is kept where the work or the server fails.</summary>
    Task<T> WriteOnceAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Runs one statement in a transaction of its own, once. The caller disposes of the result.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="access">With <see cref="GraphStoreAccess.Read"/> the server refuses a statement that writes.</param>
    /// <param name="cancellationToken">Ends it on the server, too.</param>
    Task<INeo4jResult> QueryAsync(Neo4jStatement statement, GraphStoreAccess access, CancellationToken cancellationToken);
}
