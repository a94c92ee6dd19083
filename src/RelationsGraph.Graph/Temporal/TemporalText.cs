using System.Globalization;
using System.Text.RegularExpressions;

namespace RelationsGraph.Graph.Temporal;

/// <summary>The parts of a time as the types here write it: always with separators, the zone after the offset.</summary>
/// <param name="Date">The day; null where the text has none.</param>
/// <param name="Time">The time of day.</param>
/// <param name="OffsetSeconds">The distance from UTC; null where the text has none.</param>
/// <param name="Zone">The name of the zone; null where the text has none.</param>
internal sealed partial record TemporalText(DateOnly? Date, LocalTime Time, int? OffsetSeconds, string? Zone)
{
    public bool HasDate => Date is not null;

    public static TemporalText? TryMatch(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Pattern.Match(text);
        if (!match.Success)
        {
            return null;
        }

        var hasDate = match.Groups["date"].Success;
        var isDay = DateOnly.TryParseExact(
            match.Groups["date"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        var offset = match.Groups["offset"].Success ? UtcOffset.TryParse(match.Groups["offset"].Value) : null;
        if (hasDate != isDay || match.Groups["offset"].Success != offset is not null)
        {
            return null;
        }

        var zone = match.Groups["zone"].Success ? match.Groups["zone"].Value : null;
        return new TemporalText(hasDate ? date : null, ReadTime(match), offset, zone);
    }

    private static LocalTime ReadTime(Match match)
    {
        var fraction = long.Parse(match.Groups["fraction"].Value.PadRight(9, '0'), CultureInfo.InvariantCulture);
        var seconds = (((Number("hour") * 60) + Number("minute")) * 60) + Number("second");
        return new LocalTime((seconds * LocalTime.NanosecondsPerSecond) + fraction);

        long Number(string group) => match.Groups[group].Success ? long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(
        @"\A((?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})T)?(?<hour>[01][0-9]|2[0-3]):(?<minute>[0-5][0-9])(:(?<second>[0-5][0-9])(\.(?<fraction>[0-9]{1,9}))?)?"
        + @"((?<offset>Z|[+-][0-9:]+)(\[(?<zone>[^\]]+)\])?)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }
}
