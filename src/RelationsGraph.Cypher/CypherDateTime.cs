namespace RelationsGraph.Cypher;

/// <summary>A day with a time of day, with its distance from UTC and, where it is known, its time zone.</summary>
/// <param name="Local">The day and time as a calendar and a clock there show them.</param>
/// <param name="OffsetSeconds">How far the clock is ahead of UTC, in seconds.</param>
/// <param name="Zone">The name of the time zone, such as <c>Europe/Kyiv</c>, or null.</param>
public sealed record CypherDateTime(CypherLocalDateTime Local, int OffsetSeconds, string? Zone)
{
    /// <summary>The nanoseconds in UTC since the year 1 began.</summary>
    internal Int128 UtcNanoseconds => Local.TotalNanoseconds - ((Int128)OffsetSeconds * CypherLocalTime.NanosecondsPerSecond);

    /// <summary>ISO 8601 with the zone in brackets: <c>2025-03-31T21:40+03:00[Europe/Kyiv]</c>.</summary>
    public override string ToString() => Local + Temporal.ZoneOffset.ToText(OffsetSeconds) + (Zone is null ? "" : $"[{Zone}]");
}
