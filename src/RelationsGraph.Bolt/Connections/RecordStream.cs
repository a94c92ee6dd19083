using RelationsGraph.Bolt.Messages;
using RelationsGraph.Bolt.PackStream;

namespace RelationsGraph.Bolt.Connections;

/// <summary>The rows of a result between the connection, which fills it, and the reader, who asks for more when they run short.</summary>
/// <remarks>
/// While the reader goes through the rows of one PULL, the next is under way: at most twice as many as a PULL asks for are held. The two sides
/// meet only where the reader takes all rows that have come.
/// </remarks>
internal sealed class RecordStream
{
    private readonly BoltConnection _connection;
    private readonly int _fetchSize;
    private readonly bool _isInTransaction;
    private readonly Lock _gate = new();

    private List<object?[]> _coming = [];
    private List<object?[]> _taken = [];
    private int _next;
    private TaskCompletionSource? _waiting;
    private State _state = State.Coming;
    private bool _isDropped;
    private BoltMap? _summary;
    private BoltException? _failure;

    /// <summary>Sends RUN and the first PULL, up to the connection's next flush.</summary>
    public RecordStream(
        BoltConnection connection,
        string query,
        IReadOnlyDictionary<string, object?> parameters,
        IReadOnlyDictionary<string, object?> extra,
        int fetchSize,
        bool isInTransaction)
    {
        _connection = connection;
        _fetchSize = fetchSize;
        _isInTransaction = isInTransaction;
        Start = connection.Run(query, parameters, extra);
        connection.Pull(this, fetchSize, isInTransaction ? BoltConnection.LastQuery : null);
    }

    private enum State
    {
        /// <summary>Rows are under way.</summary>
        Coming,

        /// <summary>The server waits to be asked for more.</summary>
        Paused,

        /// <summary>There is a summary or a failure.</summary>
        Ended,
    }

    /// <summary>The answer to RUN.</summary>
    public Response Start { get; }

    /// <summary>Whether nothing more comes from the server.</summary>
    public bool IsEnded
    {
        get
        {
            lock (_gate)
            {
                return _state == State.Ended;
            }
        }
    }

    /// <summary>The row that <see cref="TryMoveNext"/> came to.</summary>
    public object?[] Current => _taken[_next - 1];

    /// <summary>The fields of the last answer.</summary>
    public BoltMap Summary => _summary ?? throw new InvalidOperationException("The result is not read to its end.");

    /// <summary>Goes to the next row of those that are at hand; false where they are read.</summary>
    public bool TryMoveNext()
    {
        if (_next == _taken.Count)
        {
            return false;
        }

        _next++;
        return true;
    }

    /// <summary>Waits for more rows to be at hand, and lets the server send the ones after them; false where there are no more.</summary>
    /// <exception cref="BoltException">The result failed after the rows before.</exception>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var state = await WaitAsync(cancellationToken);
            var hasRows = TryTake();
            if (state == State.Paused)
            {
                await AskAsync(isDiscarding: false, cancellationToken);
            }

            if (hasRows)
            {
                return true;
            }

            if (state == State.Ended)
            {
                ThrowIfFailed();
                return false;
            }
        }
    }

    /// <summary>Drops all rows that were not read and waits for the end.</summary>
    /// <exception cref="BoltException">The result failed.</exception>
    public async Task DropAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _isDropped = true;
            _coming.Clear();
        }

        _taken.Clear();
        _next = 0;
        while (await WaitAsync(cancellationToken) == State.Paused)
        {
            await AskAsync(isDiscarding: true, cancellationToken);
        }

        ThrowIfFailed();
    }

    /// <summary>Takes rows that have come, and lets the reader go on.</summary>
    public void OnRecords(List<object?[]> rows)
    {
        lock (_gate)
        {
            if (!_isDropped)
            {
                _coming.AddRange(rows);
            }
        }

        Wake();
    }

    public void OnSuccess(BoltMap summary)
    {
        lock (_gate)
        {
            var hasMore = summary.GetValueOrDefault("has_more") is true;
            _state = hasMore ? State.Paused : State.Ended;
            _summary = hasMore ? null : summary;
        }

        Wake();
    }

    public void OnFailure(BoltException failure)
    {
        lock (_gate)
        {
            _state = State.Ended;
            _failure = failure;
        }

        Wake();
    }

    private void Wake()
    {
        TaskCompletionSource? waiting;
        lock (_gate)
        {
            (waiting, _waiting) = (_waiting, null);
        }

        waiting?.TrySetResult();
    }

    private bool TryTake()
    {
        _taken.Clear();
        _next = 0;
        lock (_gate)
        {
            (_taken, _coming) = (_coming, _taken);
        }

        return _taken.Count > 0;
    }

    /// <summary>Waits until there are rows, or nothing more comes unless asked for; gives the state that holds then.</summary>
    private async ValueTask<State> WaitAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task woken;
            lock (_gate)
            {
                if (_state != State.Coming || _coming.Count > 0)
                {
                    return _state;
                }

                _waiting ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
                woken = _waiting.Task;
            }

            await woken.WaitAsync(cancellationToken);
        }
    }

    private async ValueTask AskAsync(bool isDiscarding, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            _state = State.Coming;
        }

        // Other results of the transaction may have begun since: this one by its number, which RUN gave
        long? query = _isInTransaction ? Start.Summary.GetValueOrDefault("qid") as long? ?? BoltConnection.LastQuery : null;
        if (isDiscarding)
        {
            _connection.Discard(this, query);
        }
        else
        {
            _connection.Pull(this, _fetchSize, query);
        }

        await _connection.FlushAsync(cancellationToken);
    }

    private void ThrowIfFailed()
    {
        if (_failure is not null)
        {
            throw ServerFailure.Repeat(_failure);
        }
    }
}
