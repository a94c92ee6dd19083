using RelationsGraph.Bolt.Connections;

namespace RelationsGraph.Bolt;

/// <summary>The answer to a query that was sent and not waited for. For one caller at a time.</summary>
public sealed class PendingResult
{
    private readonly IResultOwner _owner;
    private readonly RecordStream _rows;
    private readonly ServerInfo _server;
    private ResultCursor? _cursor;

    internal PendingResult(IResultOwner owner, RecordStream rows, ServerInfo server)
    {
        _owner = owner;
        _rows = rows;
        _server = server;
    }

    /// <summary>Waits until the server has accepted the query, and gives its result: the same each time.</summary>
    /// <exception cref="BoltException">This query or one before it in the same transaction failed.</exception>
    public async Task<ResultCursor> OpenAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await _rows.Start.WaitAsync(cancellationToken);
        }
        catch (Exception e) when (e is BoltException or OperationCanceledException)
        {
            await _owner.FailAsync(e);
            throw;
        }

        return _cursor ??= new(_owner, _rows, _server);
    }

    /// <summary>Waits until the query is done, and drops the records; also after the commit of the transaction.</summary>
    /// <exception cref="BoltException">This query or one before it in the same transaction failed.</exception>
    /// <exception cref="InvalidOperationException">The transaction was ended before.</exception>
    public async Task<ResultSummary> ConsumeAsync(CancellationToken cancellationToken = default)
    {
        var cursor = await OpenAsync(cancellationToken);
        return await cursor.ConsumeAsync(cancellationToken);
    }
}
