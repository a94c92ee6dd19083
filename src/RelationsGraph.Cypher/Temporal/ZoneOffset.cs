using System.Globalization;
using System.Text.RegularExpressions;

namespace RelationsGraph.Cypher.Temporal;

/// <summary>Distances from UTC: their text, and those of time zones by name.</summary>
internal static partial class ZoneOffset
{
    /// <summary><c>Z</c>, <c>+01:00</c>, <c>-02:05:07</c></summary>
    public static string ToText(int seconds)
    {
        if (seconds == 0)
        {
            return "Z";
        }

        var size = Math.Abs(seconds);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? '-' : '+')}{size / 3600:D2}:{size / 60 % 60:D2}");
        return size % 60 == 0 ? text : text + string.Create(CultureInfo.InvariantCulture, $":{size % 60:D2}");
    }

    /// <summary>Reads <c>Z</c>, <c>+01</c>, <c>+0100</c>, <c>+01:00</c>, <c>-02:05:07</c>; null where it is none.</summary>
    public static int? TryParse(string text)
    {
        if (text is "Z" or "z")
        {
            return 0;
        }

        var match = Pattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var seconds = (Number("h") * 3600) + (Number("m") * 60) + Number("s");
        return seconds <= 18 * 3600 ? (match.Groups["sign"].Value == "-" ? -seconds : seconds) : null;

        int Number(string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>Whether there is a time zone of the name.</summary>
    public static bool IsZone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);

    /// <summary>
    /// The date and time in a zone whose clocks show a local time. Of two that fit (clocks went back) the earlier; where none fits (clocks
    /// went forward) as many minutes later as the clocks skipped.
    /// </summary>
    public static CypherDateTime At(CypherLocalDateTime local, string zone)
    {
        var rules = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var clock = ToDateTime(local, DateTimeKind.Unspecified);
        if (rules.IsInvalidTime(clock))
        {
            var before = rules.GetUtcOffset(clock.AddDays(-1));
            return AtInstant(local.TotalNanoseconds - ((Int128)(long)before.TotalSeconds * CypherLocalTime.NanosecondsPerSecond), zone);
        }

        var offset = rules.IsAmbiguousTime(clock) ? rules.GetAmbiguousTimeOffsets(clock).Max() : rules.GetUtcOffset(clock);
        return new CypherDateTime(local, (int)offset.TotalSeconds, zone);
    }

    /// <summary>The date and time in a zone at an instant, given as nanoseconds in UTC since the year 1 began.</summary>
    public static CypherDateTime AtInstant(Int128 utcNanoseconds, string zone)
    {
        var utc = CypherLocalDateTime.FromTotal(utcNanoseconds);
        var offset = (int)TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(ToDateTime(utc, DateTimeKind.Utc)).TotalSeconds;
        return AtInstant(utcNanoseconds, offset) with { Zone = zone };
    }

    /// <summary>The date and time at an instant with a distance from UTC.</summary>
    public static CypherDateTime AtInstant(Int128 utcNanoseconds, int offsetSeconds)
    {
        var local = utcNanoseconds + ((Int128)offsetSeconds * CypherLocalTime.NanosecondsPerSecond);
        return new CypherDateTime(CypherLocalDateTime.FromTotal(local), offsetSeconds, null);
    }

    private static DateTime ToDateTime(CypherLocalDateTime local, DateTimeKind kind) =>
        DateTime.SpecifyKind(local.Date.ToDateTime(TimeOnly.MinValue).AddTicks(local.Time.Nanoseconds / 100), kind);

    [GeneratedRegex(
        @"^(?<sign>[+-])(?<h>\d{2})(:?(?<m>[0-5]\d)(:?(?<s>[0-5]\d))?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
