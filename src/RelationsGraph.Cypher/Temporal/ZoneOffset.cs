using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Cypher.Temporal;

/// <summary>Distances from UTC of time zones by name.</summary>
internal static class ZoneOffset
{
    /// <summary>Whether there is a time zone of the name.</summary>
    public static bool IsZone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);

    /// <summary>
    /// The date and time in a zone whose clocks show a local time. Of two that fit (clocks went back) the earlier; where none fits (clocks
    /// went forward) as many minutes later as the clocks skipped.
    /// </summary>
    public static ZonedDateTime At(LocalDateTime local, string zone)
    {
        var rules = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var clock = ToDateTime(local, DateTimeKind.Unspecified);
        if (rules.IsInvalidTime(clock))
        {
            var before = rules.GetUtcOffset(clock.AddDays(-1));
            return AtInstant(local.TotalNanoseconds - ((Int128)(long)before.TotalSeconds * LocalTime.NanosecondsPerSecond), zone);
        }

        var offset = rules.IsAmbiguousTime(clock) ? rules.GetAmbiguousTimeOffsets(clock).Max() : rules.GetUtcOffset(clock);
        return new ZonedDateTime(local, (int)offset.TotalSeconds, zone);
    }

    /// <summary>The date and time in a zone at an instant, given as nanoseconds in UTC since the year 1 began.</summary>
    public static ZonedDateTime AtInstant(Int128 utcNanoseconds, string zone)
    {
        var utc = LocalDateTime.FromTotal(utcNanoseconds);
        var offset = (int)TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(ToDateTime(utc, DateTimeKind.Utc)).TotalSeconds;
        return AtInstant(utcNanoseconds, offset) with { Zone = zone };
    }

    /// <summary>The date and time at an instant with a distance from UTC.</summary>
    public static ZonedDateTime AtInstant(Int128 utcNanoseconds, int offsetSeconds)
    {
        var local = utcNanoseconds + ((Int128)offsetSeconds * LocalTime.NanosecondsPerSecond);
        return new ZonedDateTime(LocalDateTime.FromTotal(local), offsetSeconds, null);
    }

    private static DateTime ToDateTime(LocalDateTime local, DateTimeKind kind) =>
        DateTime.SpecifyKind(local.Date.ToDateTime(TimeOnly.MinValue).AddTicks(local.Time.Nanoseconds / 100), kind);
}
