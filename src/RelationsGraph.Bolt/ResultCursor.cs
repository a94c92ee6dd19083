using RelationsGraph.Bolt.Connections;
using RelationsGraph.Bolt.Messages;

namespace RelationsGraph.Bolt;

/// <summary>The records of a result, read once, from the first to the last, while the server sends them. For one reader at a time.</summary>
/// <remarks>
/// The server is asked for the next <see cref="BoltOptions.FetchSize"/> records when the ones before have come and their reading begins; it
/// waits while nobody reads.
/// </remarks>
public sealed class ResultCursor : IAsyncEnumerable<Record>, IAsyncDisposable
{
    private readonly IResultOwner _owner;
    private readonly RecordStream _rows;
    private readonly ServerInfo _server;
    private readonly RecordKeys _keys;
    private bool _isEnded;

    internal ResultCursor(IResultOwner owner, RecordStream rows, ServerInfo server)
    {
        _owner = owner;
        _rows = rows;
        _server = server;
        _keys = new([.. (rows.Start.Summary.GetValueOrDefault("fields") as IReadOnlyList<object?> ?? []).Select(name => name as string ?? "")]);
    }

    /// <summary>The names of the columns, in order.</summary>
    public IReadOnlyList<string> Keys => _keys.Names;

    /// <summary>Reads on from where reading stopped.</summary>
    /// <exception cref="BoltException">The query failed on its way, or the server went away.</exception>
    /// <exception cref="InvalidOperationException">The transaction is over, or the result closed.</exception>
    public async IAsyncEnumerator<Record> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        do
        {
            while (_rows.TryMoveNext())
            {
                yield return new(_keys, _rows.Current);
            }
        }
        while (await FillAsync(cancellationToken));
    }

    /// <summary>Drops the records that were not read and gives what the server says at the end; also after the commit of the transaction.</summary>
    /// <exception cref="BoltException">The query failed on its way, or the server went away.</exception>
    /// <exception cref="InvalidOperationException">The transaction or the query was ended before.</exception>
    public async Task<ResultSummary> ConsumeAsync(CancellationToken cancellationToken = default)
    {
        if (!_isEnded)
        {
            if (!_rows.IsEnded)
            {
                _owner.ThrowIfOver();
            }

            try
            {
                await _rows.DropAsync(cancellationToken);
            }
            catch (Exception e) when (e is BoltException or OperationCanceledException)
            {
                await _owner.FailAsync(e);
                throw;
            }

            await EndAsync();
        }

        return SummaryReader.Read(_rows.Start.Summary, _rows.Summary, _server);
    }

    /// <summary>
    /// Drops the records that were not read. A query outside of a transaction runs to its end, so that what it writes is kept; in a session for
    /// reading it is stopped.
    /// </summary>
    /// <exception cref="BoltException">A query outside of a transaction failed after the records that were read.</exception>
    public ValueTask DisposeAsync() => _owner.LeaveAsync(_rows);

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_isEnded)
        {
            return false;
        }

        _owner.ThrowIfOver();
        try
        {
            if (await _rows.FillAsync(cancellationToken))
            {
                return true;
            }
        }
        catch (Exception e) when (e is BoltException or OperationCanceledException)
        {
            await _owner.FailAsync(e);
            throw;
        }

        await EndAsync();
        return false;
    }

    private ValueTask EndAsync()
    {
        _isEnded = true;
        return _owner.EndAsync(_rows);
    }
}
