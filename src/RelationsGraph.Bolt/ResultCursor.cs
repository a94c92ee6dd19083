namespace RelationsGraph.Bolt;

/// <summary>The records of a result, read once, from the first to the last, while the server sends them. For one reader at a time.</summary>
/// <remarks>
/// The server is asked for the next <see cref="BoltOptions.FetchSize"/> records when the ones before have come and their reading begins; it
/// waits while nobody reads.
/// </remarks>
public sealed class ResultCursor : IAsyncEnumerable<Record>, IAsyncDisposable
{
    internal ResultCursor()
    {
    }

    /// <summary>The names of the columns, in order.</summary>
    public IReadOnlyList<string> Keys => throw new NotSupportedException();

    /// <summary>Reads on from where reading stopped.</summary>
    /// <exception cref="BoltException">The query failed on its way, or the server went away.</exception>
    public IAsyncEnumerator<Record> GetAsyncEnumerator(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Drops the records that were not read and gives what the server says at the end.</summary>
    /// <exception cref="BoltException">The query failed on its way, or the server went away.</exception>
    public Task<ResultSummary> ConsumeAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Drops the records that were not read. Never throws: an error that was not seen shows at the commit.</summary>
    public ValueTask DisposeAsync() => throw new NotSupportedException();
}
