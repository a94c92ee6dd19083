namespace RelationsGraph.Bolt.Values;

/// <summary>A time of day that is in no time zone.</summary>
/// <param name="NanosecondsOfDay">Nanoseconds since midnight, 0 to 86,399,999,999,999.</param>
public readonly record struct BoltLocalTime(long NanosecondsOfDay)
{
    /// <summary>The time as a value of its own.</summary>
    public static BoltLocalTime Of(TimeOnly time) => new(time.Ticks * TimeSpan.NanosecondsPerTick);

    /// <summary>The time as .NET has it, in steps of 100 nanoseconds; smaller parts are dropped.</summary>
    public TimeOnly ToTimeOnly() => new(NanosecondsOfDay / TimeSpan.NanosecondsPerTick);

    /// <summary>ISO 8601, with as many digits of a second as needed: <c>10:00:00.5</c>.</summary>
    public override string ToString() => IsoText.Time(NanosecondsOfDay);
}
