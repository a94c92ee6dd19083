namespace RelationsGraph.Tests.Bolt;

/// <summary>A clock that goes on when it is told to, and on which every pause is over at once; it remembers how long they were.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly List<TimeSpan> _pauses = [];
    private readonly List<(Timer Timer, TimeSpan Due)> _timers = [];
    private long _now = new DateTime(2025, 3, 28, 0, 0, 0, DateTimeKind.Utc).Ticks;

    /// <summary>Whether pauses end at once; else they end when the clock is moved that far.</summary>
    public bool IsImpatient { get; init; }

    public IReadOnlyList<TimeSpan> Pauses => _pauses;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _now);

    public override DateTimeOffset GetUtcNow() => new(GetTimestamp(), TimeSpan.Zero);

    public void GoOn(TimeSpan time)
    {
        Interlocked.Add(ref _now, time.Ticks);
        Timer[] timers;
        lock (_timers)
        {
            timers = [.. _timers.Where(timer => timer.Due.Ticks <= _now).Select(timer => timer.Timer)];
        }

        foreach (var timer in timers)
        {
            timer.Fire();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(() => callback(state), this);
        lock (_timers)
        {
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                _timers.Add((timer, new TimeSpan(_now) + dueTime));
            }
        }

        // A pause, not a limit: limits repeat or are long
        if (IsImpatient && period == Timeout.InfiniteTimeSpan && dueTime < TimeSpan.FromSeconds(25))
        {
            _pauses.Add(dueTime);
            GoOn(dueTime);
        }

        return timer;
    }

    private void Remove(Timer timer)
    {
        lock (_timers)
        {
            _timers.RemoveAll(entry => entry.Timer == timer);
        }
    }

    private sealed class Timer(Action fire, ManualClock clock) : ITimer
    {
        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => clock.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
