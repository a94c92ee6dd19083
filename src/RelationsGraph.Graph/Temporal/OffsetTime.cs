namespace RelationsGraph.Graph.Temporal;

/// <summary>A time of day with its distance from UTC.</summary>
/// <param name="Local">The time as a clock there shows it.</param>
/// <param name="OffsetSeconds">How far the clock is ahead of UTC, in seconds.</param>
public sealed record OffsetTime(LocalTime Local, int OffsetSeconds)
{
    /// <summary>The nanoseconds since midnight in UTC; negative or beyond a day where the offset reaches over midnight.</summary>
    public long UtcNanoseconds => Local.Nanoseconds - (OffsetSeconds * LocalTime.NanosecondsPerSecond);

    /// <summary>Reads what <see cref="ToString"/> writes; null where the text is something else.</summary>
    public static OffsetTime? TryParse(string text) =>
        TemporalText.TryMatch(text) is { HasDate: false, Time: { } time, OffsetSeconds: { } offset, Zone: null } ? new(time, offset) : null;

    /// <summary>ISO 8601: <c>21:40:32.142+01:00</c>, <c>21:40Z</c>.</summary>
    public override string ToString() => Local + UtcOffset.ToText(OffsetSeconds);
}
