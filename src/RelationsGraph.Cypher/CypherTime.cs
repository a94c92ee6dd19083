namespace RelationsGraph.Cypher;

/// <summary>A time of day with its distance from UTC.</summary>
/// <param name="Local">The time as a clock there shows it.</param>
/// <param name="OffsetSeconds">How far the clock is ahead of UTC, in seconds.</param>
public sealed record CypherTime(CypherLocalTime Local, int OffsetSeconds)
{
    internal long UtcNanoseconds => Local.Nanoseconds - (OffsetSeconds * CypherLocalTime.NanosecondsPerSecond);

    /// <summary>ISO 8601: <c>21:40:32.142+01:00</c>, <c>21:40Z</c>.</summary>
    public override string ToString() => Local + Temporal.ZoneOffset.ToText(OffsetSeconds);
}
