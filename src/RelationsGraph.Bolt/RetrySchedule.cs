namespace RelationsGraph.Bolt;

/// <summary>When to try again what failed and may succeed: after pauses that double, so that many clients do not meet again at once.</summary>
/// <remarks>Each pause varies by a fifth at random. The last try begins before the time is over.</remarks>
internal sealed class RetrySchedule(TimeSpan first, TimeSpan limit, TimeProvider time)
{
    private const double Growth = 2;
    private const double Jitter = 0.2;

    private readonly long _start = time.GetTimestamp();
    private TimeSpan _next = first;

    /// <summary>Gives the pause before the next try; false where the time is over.</summary>
    public bool TryGetPause(out TimeSpan pause)
    {
        // No secret depends on it
#pragma warning disable CA5394
        pause = _next * (1 + (Jitter * ((2 * Random.Shared.NextDouble()) - 1)));
#pragma warning restore CA5394
        _next *= Growth;
        return time.GetElapsedTime(_start) + pause <= limit;
    }
}
