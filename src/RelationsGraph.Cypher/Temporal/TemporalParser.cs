using System.Globalization;
using System.Text.RegularExpressions;
using RelationsGraph.Cypher.Values;
using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Cypher.Temporal;

/// <summary>Reads points in time in the forms of ISO 8601, with and without separators.</summary>
internal static partial class TemporalParser
{
    /// <summary>The parts of a text that is a value of a kind; null where it is none.</summary>
    public static TemporalParts? TryParse(string text, ValueKind kind)
    {
        return kind switch
        {
            ValueKind.Date => TryParseDate(text) is { } date ? new TemporalParts(date, null, null, null) : null,
            ValueKind.LocalTime or ValueKind.Time => TryParseTime(text, kind == ValueKind.Time),
            _ => TryParseDateAndTime(text, kind == ValueKind.DateTime),
        };
    }

    private static TemporalParts? TryParseDateAndTime(string text, bool mayBeZoned)
    {
        var split = text.IndexOf('T', StringComparison.Ordinal);
        if (TryParseDate(split < 0 ? text : text[..split]) is not { } date)
        {
            return null;
        }

        var time = split < 0 ? TryParseTime("00", mayBeZoned) : TryParseTime(text[(split + 1)..], mayBeZoned);
        return time is { } parts ? parts with { Date = date } : null;
    }

    private static DateOnly? TryParseDate(string text)
    {
        var match = DatePattern().Match(text);
        if (!match.Success || Number(match, "y") is not (>= 1 and var year))
        {
            return null;
        }

        if (Number(match, "w") is { } week)
        {
            var day = Number(match, "wd") ?? 1;
            return week >= 1 && week <= WeekDate.WeeksIn(year) && day is >= 1 and <= 7 ? WeekDate.Of(year, week, day) : null;
        }

        if (Number(match, "o") is { } ordinal)
        {
            var days = DateTime.IsLeapYear(year) ? 366 : 365;
            return ordinal >= 1 && ordinal <= days ? new DateOnly(year, 1, 1).AddDays(ordinal - 1) : null;
        }

        var (month, dayOfMonth) = (Number(match, "m") ?? 1, Number(match, "d") ?? 1);
        return month is >= 1 and <= 12 && dayOfMonth >= 1 && dayOfMonth <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, dayOfMonth)
            : null;
    }

    private static TemporalParts? TryParseTime(string text, bool mayBeZoned)
    {
        var match = TimePattern().Match(text);
        if (!match.Success || (!mayBeZoned && (match.Groups["off"].Success || match.Groups["zone"].Success)))
        {
            return null;
        }

        var fraction = match.Groups["f"].Success ? long.Parse(match.Groups["f"].Value.PadRight(9, '0'), CultureInfo.InvariantCulture) : 0;
        var seconds = ((((Number(match, "h") ?? 0) * 60L) + (Number(match, "mi") ?? 0)) * 60) + (Number(match, "s") ?? 0);
        var time = new LocalTime((seconds * LocalTime.NanosecondsPerSecond) + fraction);
        if (!mayBeZoned)
        {
            return new TemporalParts(null, time, null, null);
        }

        var offset = match.Groups["off"].Success ? UtcOffset.TryParse(match.Groups["off"].Value) : 0;
        var zone = match.Groups["zone"].Success ? match.Groups["zone"].Value : null;
        return offset is null || (zone is not null && !ZoneOffset.IsZone(zone)) ? null : new TemporalParts(null, time, offset, zone);
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        @"^(?<y>\d{4})(-?W(?<w>\d{2})(-?(?<wd>\d))?|-?(?<o>\d{3})|-?(?<m>\d{2})(-?(?<d>\d{2}))?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DatePattern();

    [GeneratedRegex(
        @"^(?<h>[01]\d|2[0-3])(:?(?<mi>[0-5]\d)(:?(?<s>[0-5]\d)(\.(?<f>\d{1,9}))?)?)?" +
        @"(?<off>Z|[+-]\d{2}(:?\d{2}(:?\d{2})?)?)?(\[(?<zone>[^\]]+)\])?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TimePattern();
}
