namespace RelationsGraph.Bolt.Values;

/// <summary>A length of time. Months, days and seconds stand apart, since a month has not always as many days, nor a day as many seconds.</summary>
/// <param name="Months">Months.</param>
/// <param name="Days">Days.</param>
/// <param name="Seconds">Seconds.</param>
/// <param name="Nanoseconds">Nanoseconds, 0 to 999,999,999: they add to the seconds, also to negative ones.</param>
public readonly record struct BoltDuration(long Months, long Days, long Seconds, int Nanoseconds)
{
    /// <summary>The length in seconds and nanoseconds alone.</summary>
    public static BoltDuration Of(TimeSpan length)
    {
        var (seconds, ticks) = Math.DivRem(length.Ticks, TimeSpan.TicksPerSecond);
        return ticks < 0
            ? new(0, 0, seconds - 1, (int)((ticks + TimeSpan.TicksPerSecond) * TimeSpan.NanosecondsPerTick))
            : new(0, 0, seconds, (int)(ticks * TimeSpan.NanosecondsPerTick));
    }

    /// <summary>ISO 8601: <c>P1M2DT3.5S</c>; <c>PT0S</c> where it is nothing.</summary>
    public override string ToString() => IsoText.Duration(this);
}
