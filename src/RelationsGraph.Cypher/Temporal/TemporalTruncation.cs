using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Cypher.Temporal;

/// <summary>Sets everything smaller than a unit to its start.</summary>
internal static class TemporalTruncation
{
    /// <summary>The truncated parts; null where there is no such unit, or the value has nothing as large.</summary>
    public static TemporalParts? TryTruncate(TemporalParts parts, string unit)
    {
        if (UnitOfTime(unit) is { } nanoseconds)
        {
            var time = parts.Time ?? LocalTime.Midnight;
            return parts with { Time = new LocalTime(time.Nanoseconds - (time.Nanoseconds % nanoseconds)) };
        }

        if (unit == "day")
        {
            return parts with { Time = LocalTime.Midnight };
        }

        return parts.Date is { } date && TruncateDate(date, unit) is { } start
            ? parts with { Date = start, Time = LocalTime.Midnight }
            : null;
    }

    private static long? UnitOfTime(string unit) => unit switch
    {
        "hour" => 3600 * LocalTime.NanosecondsPerSecond,
        "minute" => 60 * LocalTime.NanosecondsPerSecond,
        "second" => LocalTime.NanosecondsPerSecond,
        "millisecond" => 1_000_000,
        "microsecond" => 1_000,
        _ => null,
    };

    private static DateOnly? TruncateDate(DateOnly date, string unit) => unit switch
    {
        "millennium" => FirstOfYears(date, 1000),
        "century" => FirstOfYears(date, 100),
        "decade" => FirstOfYears(date, 10),
        "year" => new DateOnly(date.Year, 1, 1),
        "weekYear" => WeekDate.FirstOf(WeekDate.YearOf(date)),
        "quarter" => new DateOnly(date.Year, ((date.Month - 1) / 3 * 3) + 1, 1),
        "month" => new DateOnly(date.Year, date.Month, 1),
        "week" => date.AddDays(1 - WeekDate.DayOf(date)),
        _ => null,
    };

    private static DateOnly FirstOfYears(DateOnly date, int years) => new(Math.Max(1, date.Year - (date.Year % years)), 1, 1);
}
