namespace RelationsGraph.Bolt.Values;

/// <summary>A day and a time that are in no time zone.</summary>
/// <param name="EpochSeconds">Seconds since 1970-01-01T00:00:00, as if days had no change of clocks.</param>
/// <param name="Nanoseconds">Nanoseconds of the second, 0 to 999,999,999.</param>
public readonly record struct BoltLocalDateTime(long EpochSeconds, int Nanoseconds)
{
    /// <summary>The time that the clock shows, whatever its <see cref="DateTime.Kind"/>.</summary>
    public static BoltLocalDateTime Of(DateTime time)
    {
        var (seconds, ticks) = Math.DivRem(time.Ticks - DateTime.UnixEpoch.Ticks, TimeSpan.TicksPerSecond);
        return ticks < 0
            ? new(seconds - 1, (int)((ticks + TimeSpan.TicksPerSecond) * TimeSpan.NanosecondsPerTick))
            : new(seconds, (int)(ticks * TimeSpan.NanosecondsPerTick));
    }

    /// <summary>The time as .NET has it, of kind <see cref="DateTimeKind.Unspecified"/>, in steps of 100 nanoseconds; smaller parts are dropped.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not 1 to 9999.</exception>
    public DateTime ToDateTime()
    {
        var time = DateTime.UnixEpoch.AddSeconds(EpochSeconds).AddTicks(Nanoseconds / TimeSpan.NanosecondsPerTick);
        return DateTime.SpecifyKind(time, DateTimeKind.Unspecified);
    }

    /// <summary>ISO 8601: <c>2025-03-31T10:00:00</c>.</summary>
    public override string ToString() => IsoText.DateTime(EpochSeconds, Nanoseconds);
}
