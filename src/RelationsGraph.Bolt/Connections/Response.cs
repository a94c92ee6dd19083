using RelationsGraph.Bolt.Messages;
using RelationsGraph.Bolt.PackStream;

namespace RelationsGraph.Bolt.Connections;

/// <summary>What a server answers to one request: a summary or a failure, before which a PULL has records.</summary>
internal sealed class Response
{
    // Holds the failure as a value, so that one for which nobody waits does no harm
    private readonly TaskCompletionSource<(BoltMap Summary, BoltException? Failure)> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="records">Where the records go, of a PULL or DISCARD; it hears how the request ended, too.</param>
    /// <param name="endsFailure">Whether the server takes requests again after it has succeeded: a RESET.</param>
    public Response(RecordStream? records = null, bool endsFailure = false)
    {
        Records = records;
        EndsFailure = endsFailure;
    }

    public RecordStream? Records { get; }

    public bool EndsFailure { get; }

    public bool IsComplete => _outcome.Task.IsCompleted;

    /// <summary>Why it failed; null where it has not, or not yet.</summary>
    public BoltException? Failure => IsComplete ? _outcome.Task.Result.Failure : null;

    /// <summary>The summary of a request that has succeeded.</summary>
    public BoltMap Summary => IsComplete ? _outcome.Task.Result.Summary : throw new InvalidOperationException("There is no answer yet.");

    public void Succeed(BoltMap summary)
    {
        _outcome.TrySetResult((summary, null));
        Records?.OnSuccess(summary);
    }

    public void Fail(BoltException failure)
    {
        _outcome.TrySetResult((BoltMap.Empty, failure));
        Records?.OnFailure(failure);
    }

    /// <summary>Waits for the summary.</summary>
    /// <exception cref="BoltException">The request failed, or was ignored because one before it failed.</exception>
    public async Task<BoltMap> WaitAsync(CancellationToken cancellationToken)
    {
        var (summary, failure) = await _outcome.Task.WaitAsync(cancellationToken);
        return failure is null ? summary : throw ServerFailure.Repeat(failure);
    }
}
