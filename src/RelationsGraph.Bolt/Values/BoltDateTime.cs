namespace RelationsGraph.Bolt.Values;

/// <summary>A moment, told by the clock of a place: at an offset from UTC, or in a named time zone.</summary>
/// <param name="EpochSeconds">Seconds since 1970-01-01T00:00:00Z.</param>
/// <param name="Nanoseconds">Nanoseconds of the second, 0 to 999,999,999.</param>
/// <param name="OffsetSeconds">
/// How far the clock there is ahead of UTC, in seconds. Null where only the name of a time zone is known and this machine does not have it.
/// </param>
/// <param name="ZoneId">The time zone, <c>Europe/Moscow</c>; null where only an offset is given.</param>
public readonly record struct BoltDateTime(long EpochSeconds, int Nanoseconds, int? OffsetSeconds, string? ZoneId = null)
{
    /// <summary>The moment, at its offset.</summary>
    public static BoltDateTime Of(DateTimeOffset time)
    {
        var utc = BoltLocalDateTime.Of(time.UtcDateTime);
        return new(utc.EpochSeconds, utc.Nanoseconds, (int)time.Offset.TotalSeconds);
    }

    /// <summary>The moment in a named time zone, with the offset that holds there by this machine's time zone data.</summary>
    public static BoltDateTime InZone(long epochSeconds, int nanoseconds, string zoneId) =>
        new(epochSeconds, nanoseconds, TimeZones.FindOffset(zoneId, epochSeconds), zoneId);

    /// <summary>
    /// The moment as .NET has it, in steps of 100 nanoseconds and at an offset of whole minutes (UTC where none is known); smaller parts are
    /// dropped.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not 1 to 9999, or the offset is above 14 hours.</exception>
    public DateTimeOffset ToDateTimeOffset()
    {
        var utc = new DateTimeOffset(new BoltLocalDateTime(EpochSeconds, Nanoseconds).ToDateTime(), TimeSpan.Zero);
        return utc.ToOffset(TimeSpan.FromMinutes((OffsetSeconds ?? 0) / 60));
    }

    /// <summary>As Cypher writes it: <c>2025-03-31T10:00:00+03:00[Europe/Moscow]</c>; in UTC where the offset is not known.</summary>
    public override string ToString()
    {
        var offset = OffsetSeconds ?? 0;
        return $"{IsoText.DateTime(EpochSeconds + offset, Nanoseconds)}{IsoText.Offset(offset)}{(ZoneId is null ? "" : $"[{ZoneId}]")}";
    }
}
