using System.Globalization;
using System.Text.RegularExpressions;
using RelationsGraph.Cypher.Functions;
using RelationsGraph.Cypher.Values;
using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Cypher.Temporal;

/// <summary>Makes durations; the fraction of a month goes into days and seconds, that of a day into seconds.</summary>
internal static partial class DurationParts
{
    /// <summary>The average length of a month in the Gregorian calendar.</summary>
    public const long SecondsPerMonth = 2_629_746;

    private static readonly string[] Names =
    [
        "years", "quarters", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds", "microseconds", "nanoseconds",
    ];

    /// <summary>The duration of any numbers of months, days, seconds and nanoseconds.</summary>
    /// <exception cref="OverflowException">It does not fit into 64 bits.</exception>
    public static Duration Of(decimal months, decimal days, decimal seconds, decimal nanoseconds)
    {
        var wholeMonths = decimal.Truncate(months);
        var monthSeconds = (months - wholeMonths) * SecondsPerMonth;
        var monthDays = decimal.Truncate(monthSeconds / 86_400);
        var wholeDays = decimal.Truncate(days);
        var allSeconds = seconds + ((days - wholeDays) * 86_400) + (monthSeconds - (monthDays * 86_400));
        var floor = decimal.Floor(allSeconds);
        var rest = decimal.Truncate(((allSeconds - floor) * LocalTime.NanosecondsPerSecond) + nanoseconds);
        var total = ((Int128)floor * LocalTime.NanosecondsPerSecond) + (Int128)rest;
        return OfTotal((long)wholeMonths, (long)(wholeDays + monthDays), total);
    }

    /// <summary>The duration with its seconds given in nanoseconds.</summary>
    public static Duration OfTotal(long months, long days, Int128 nanoseconds)
    {
        var (seconds, rest) = Int128.DivRem(nanoseconds, LocalTime.NanosecondsPerSecond);
        return rest < 0
            ? new Duration(months, days, checked((long)(seconds - 1)), (int)(rest + LocalTime.NanosecondsPerSecond))
            : new Duration(months, days, checked((long)seconds), (int)rest);
    }

    public static Duration FromMap(FunctionSite site, MapValue map)
    {
        if (map.Keys.FirstOrDefault(key => !Names.Contains(key)) is { } unknown)
        {
            throw site.ArgumentError(
                "InvalidArgumentValue", $"A duration has no component '{unknown}'.{Binding.Suggestion.For(unknown, Names)}");
        }

        return Of(
            (Number("years") * 12) + (Number("quarters") * 3) + Number("months"),
            (Number("weeks") * 7) + Number("days"),
            (Number("hours") * 3600) + (Number("minutes") * 60) + Number("seconds"),
            (Number("milliseconds") * 1_000_000) + (Number("microseconds") * 1_000) + Number("nanoseconds"));

        decimal Number(string name)
        {
            var value = map.Get(name);
            return value.Kind switch
            {
                ValueKind.Null => 0,
                ValueKind.Integer => value.AsInteger,
                ValueKind.Float => (decimal)value.AsFloat,
                _ => throw site.TypeError("InvalidArgumentType", $"The {name} of a duration are a number, not {value.Noun}."),
            };
        }
    }

    /// <summary>Reads <c>P1Y2M3W4DT5H6M7.8S</c> and <c>P2012-02-02T14:37:21.545</c>; null where it is neither.</summary>
    public static Duration? TryParse(string text)
    {
        var match = UnitPattern().Match(text);
        if (match.Success && text.Length > 1 && text[^1] is not ('P' or 'T'))
        {
            return OfGroups(match);
        }

        match = DatePattern().Match(text);
        return match.Success ? OfGroups(match) : null;
    }

    private static Duration OfGroups(Match match)
    {
        var seconds = (Number("h") * 3600) + (Number("mi") * 60) + Number("s");
        return Of((Number("y") * 12) + Number("mo"), (Number("w") * 7) + Number("d"), seconds, 0);

        decimal Number(string group) =>
            match.Groups[group].Success ? decimal.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>From one point in time to another, in months, days and seconds.</summary>
    public static Duration Between(TemporalParts earlier, TemporalParts later)
    {
        var (first, last) = Align(earlier, later);
        if (earlier.Date is null || later.Date is null)
        {
            return OfTotal(0, 0, last.UtcNanoseconds - first.UtcNanoseconds);
        }

        var start = first.Local;
        var end = ZoneOffset.AtInstant(last.UtcNanoseconds, first.OffsetSeconds).Local;
        end = first.Zone is null ? end : ZoneOffset.AtInstant(last.UtcNanoseconds, first.Zone).Local;
        var months = MonthsBetween(start, end);
        var reached = start with { Date = start.Date.AddMonths((int)months) };
        var days = (int)((end.TotalNanoseconds - reached.TotalNanoseconds) / LocalTime.NanosecondsPerDay);

        // Months and days are counted on the calendar; what is left as it passes, also where clocks are changed
        var near = reached with { Date = reached.Date.AddDays(days) };
        var reachedAt = first.Zone is null ? first with { Local = near } : ZoneOffset.At(near, first.Zone);
        return OfTotal(months, days, last.UtcNanoseconds - reachedAt.UtcNanoseconds);
    }

    /// <summary>From one point in time to another, in whole months.</summary>
    public static Duration InMonths(TemporalParts earlier, TemporalParts later) => OfTotal(Between(earlier, later).Months, 0, 0);

    /// <summary>From one point in time to another, in whole days.</summary>
    public static Duration InDays(TemporalParts earlier, TemporalParts later)
    {
        if (earlier.Date is null || later.Date is null)
        {
            return OfTotal(0, 0, 0);
        }

        var (first, last) = Align(earlier, later);
        return OfTotal(0, (long)((last.UtcNanoseconds - first.UtcNanoseconds) / LocalTime.NanosecondsPerDay), 0);
    }

    /// <summary>From one point in time to another, in seconds as they pass, also where clocks are changed between.</summary>
    public static Duration InSeconds(TemporalParts earlier, TemporalParts later)
    {
        var (first, last) = Align(earlier, later);
        return OfTotal(0, 0, last.UtcNanoseconds - first.UtcNanoseconds);
    }

    // What one of the two lacks it takes from the other: a day, a zone
    private static (ZonedDateTime First, ZonedDateTime Last) Align(TemporalParts earlier, TemporalParts later)
    {
        if (earlier.Date is null || later.Date is null)
        {
            var day = earlier.Date ?? later.Date ?? new DateOnly(2000, 1, 1);
            (earlier, later) = (earlier with { Date = day }, later with { Date = day });
        }

        if (!earlier.IsZoned)
        {
            earlier = earlier with { OffsetSeconds = later.OffsetSeconds, Zone = later.Zone };
        }
        else if (!later.IsZoned)
        {
            later = later with { OffsetSeconds = earlier.OffsetSeconds, Zone = earlier.Zone };
        }

        return (earlier.ToDateTime(DateOnly.MinValue), later.ToDateTime(DateOnly.MinValue));
    }

    private static long MonthsBetween(LocalDateTime start, LocalDateTime end)
    {
        long months = ((end.Date.Year - start.Date.Year) * 12) + end.Date.Month - start.Date.Month;
        var reached = start with { Date = start.Date.AddMonths((int)months) };
        if (months > 0 && reached.TotalNanoseconds > end.TotalNanoseconds)
        {
            return months - 1;
        }

        return months < 0 && reached.TotalNanoseconds < end.TotalNanoseconds ? months + 1 : months;
    }

    [GeneratedRegex(
        @"^P((?<y>-?\d+(\.\d+)?)Y)?((?<mo>-?\d+(\.\d+)?)M)?((?<w>-?\d+(\.\d+)?)W)?((?<d>-?\d+(\.\d+)?)D)?" +
        @"(T((?<h>-?\d+(\.\d+)?)H)?((?<mi>-?\d+(\.\d+)?)M)?((?<s>-?\d+(\.\d+)?)S)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex UnitPattern();

    [GeneratedRegex(
        @"^P(?<y>\d{4})-(?<mo>\d{2})-(?<d>\d{2})T(?<h>\d{2}):(?<mi>\d{2}):(?<s>\d{2}(\.\d{1,9})?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DatePattern();
}
