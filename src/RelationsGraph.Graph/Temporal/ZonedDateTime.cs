namespace RelationsGraph.Graph.Temporal;

/// <summary>A day with a time of day, with its distance from UTC and, where it is known, its time zone.</summary>
/// <param name="Local">The day and time as a calendar and a clock there show them.</param>
/// <param name="OffsetSeconds">How far the clock is ahead of UTC, in seconds.</param>
/// <param name="Zone">The name of the time zone, such as <c>Europe/Kyiv</c>, or null.</param>
public sealed record ZonedDateTime(LocalDateTime Local, int OffsetSeconds, string? Zone)
{
    /// <summary>The nanoseconds in UTC since the year 1 began.</summary>
    public Int128 UtcNanoseconds => Local.TotalNanoseconds - ((Int128)OffsetSeconds * LocalTime.NanosecondsPerSecond);

    /// <summary>Reads what <see cref="ToString"/> writes; null where the text is something else.</summary>
    public static ZonedDateTime? TryParse(string text) =>
        TemporalText.TryMatch(text) is { Date: { } date, Time: { } time, OffsetSeconds: { } offset } parts
            ? new(new LocalDateTime(date, time), offset, parts.Zone)
            : null;

    /// <summary>ISO 8601 with the zone in brackets: <c>2025-03-31T21:40+03:00[Europe/Kyiv]</c>.</summary>
    public override string ToString() => Local + UtcOffset.ToText(OffsetSeconds) + (Zone is null ? "" : $"[{Zone}]");
}
