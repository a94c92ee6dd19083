using System.Diagnostics;
using RelationsGraph.Bolt;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>A connection by the project's own Bolt client.</summary>
internal sealed class BoltConnection(BoltDriver driver, Neo4jAddress address, TimeSpan patience) : INeo4jConnection
{
    private readonly Neo4jErrors _errors = new(address);

    public async Task<string> ConnectAsync(CancellationToken cancellationToken) =>
        (await _errors.GuardAsync(() => driver.VerifyConnectivityAsync(cancellationToken)).ConfigureAwait(false)).Agent;

    public Task<T> ReadAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) => _errors.GuardAsync(async () =>
    {
        await using var session = OpenSession(GraphStoreAccess.Read);
        return await session.ExecuteReadAsync(
            (transaction, cancellation) => work(new BoltTransactionUse(transaction, _errors), cancellation), cancellationToken: cancellationToken).ConfigureAwait(false);
    });

    public Task<T> WriteAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) => _errors.GuardAsync(async () =>
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            await using var session = OpenSession(GraphStoreAccess.Write);
            try
            {
                return await session.ExecuteWriteAsync(
                    (transaction, cancellation) => work(new BoltTransactionUse(transaction, _errors), cancellation), cancellationToken: cancellationToken).ConfigureAwait(false);
            }
            catch (BoltException exception) when (exception.MayBeCommitted && waited.Elapsed < patience)
            {
                // The work finds out what is there already
            }
        }
    });

    public Task<T> WriteOnceAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) => _errors.GuardAsync(async () =>
    {
        await using var session = OpenSession(GraphStoreAccess.Write);
        await using var transaction = await session.BeginTransactionAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var result = await work(new BoltTransactionUse(transaction, _errors), cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return result;
    });

    public Task<INeo4jResult> QueryAsync(Neo4jStatement statement, GraphStoreAccess access, CancellationToken cancellationToken) => _errors.GuardAsync(async () =>
    {
        var session = OpenSession(access);
        try
        {
            var cursor = await session.RunAsync(statement.Text, statement.Parameters, cancellationToken: cancellationToken).ConfigureAwait(false);
            return (INeo4jResult)new BoltResult(cursor, _errors, session);
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    });

    public ValueTask DisposeAsync() => driver.DisposeAsync();

    private BoltSession OpenSession(GraphStoreAccess access) => driver.OpenSession(new BoltSessionOptions
    {
        Database = address.Database,
        AccessMode = access == GraphStoreAccess.Read ? AccessMode.Read : AccessMode.Write,
    });
}
