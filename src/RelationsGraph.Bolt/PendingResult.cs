namespace RelationsGraph.Bolt;

/// <summary>The answer to a query that was sent and not waited for. For one caller at a time.</summary>
public sealed class PendingResult
{
    internal PendingResult()
    {
    }

    /// <summary>Waits until the server has accepted the query, and gives its result.</summary>
    /// <exception cref="BoltException">This query or one before it in the same transaction failed.</exception>
    public Task<ResultCursor> OpenAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Waits until the query is done, and drops the records.</summary>
    /// <exception cref="BoltException">This query or one before it in the same transaction failed.</exception>
    public Task<ResultSummary> ConsumeAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
