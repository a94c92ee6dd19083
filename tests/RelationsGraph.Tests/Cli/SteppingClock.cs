namespace RelationsGraph.Tests.Cli;

/// <summary>A clock that goes on by the same time whenever it is read.</summary>
internal sealed class SteppingClock(TimeSpan step) : TimeProvider
{
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now += step.Ticks;
}
