namespace RelationsGraph.Bolt.Values;

/// <summary>A time of day at an offset from UTC.</summary>
/// <param name="NanosecondsOfDay">Nanoseconds since midnight there, 0 to 86,399,999,999,999.</param>
/// <param name="OffsetSeconds">How far that clock is ahead of UTC, in seconds.</param>
public readonly record struct BoltTime(long NanosecondsOfDay, int OffsetSeconds)
{
    /// <summary>ISO 8601: <c>10:00:00+01:00</c>.</summary>
    public override string ToString() => IsoText.Time(NanosecondsOfDay) + IsoText.Offset(OffsetSeconds);
}
