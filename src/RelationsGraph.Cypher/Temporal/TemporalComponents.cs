using RelationsGraph.Cypher.Values;
using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Cypher.Temporal;

/// <summary>The components of temporal values, by name.</summary>
internal static class TemporalComponents
{
    private static readonly Int128 Epoch = (Int128)new DateOnly(1970, 1, 1).DayNumber * LocalTime.NanosecondsPerDay;

    /// <summary>The component; null where the value has none of the name.</summary>
    public static Value? TryGet(in Value value, string name)
    {
        if (value.Kind == ValueKind.Duration)
        {
            return OfDuration((Duration)value.AsTemporal, name) is { } number ? Value.Of(number) : null;
        }

        var parts = TemporalParts.TryOf(value)!.Value;
        var component = (parts.Date is { } date ? OfDate(date, name) : null) ?? (parts.Time is { } time ? OfTime(time, name) : null);
        if (component is { } found)
        {
            return Value.Of(found);
        }

        return parts.OffsetSeconds is { } offset ? OfZone(parts, offset, name) : null;
    }

    private static long? OfDate(DateOnly date, string name) => name switch
    {
        "year" => date.Year,
        "quarter" => (date.Month + 2) / 3,
        "month" => date.Month,
        "week" => WeekDate.WeekOf(date),
        "weekYear" => WeekDate.YearOf(date),
        "day" => date.Day,
        "ordinalDay" => date.DayOfYear,
        "dayOfQuarter" => date.DayNumber - new DateOnly(date.Year, ((date.Month - 1) / 3 * 3) + 1, 1).DayNumber + 1,
        "weekDay" or "dayOfWeek" => WeekDate.DayOf(date),
        _ => null,
    };

    private static long? OfTime(LocalTime time, string name) => name switch
    {
        "hour" => time.Hour,
        "minute" => time.Minute,
        "second" => time.Second,
        "millisecond" => time.Nanosecond / 1_000_000,
        "microsecond" => time.Nanosecond / 1_000,
        "nanosecond" => time.Nanosecond,
        _ => null,
    };

    private static Value? OfZone(TemporalParts parts, int offset, string name)
    {
        switch (name)
        {
            case "timezone": return Value.Of(parts.Zone ?? UtcOffset.ToText(offset));
            case "offset": return Value.Of(UtcOffset.ToText(offset));
            case "offsetMinutes": return Value.Of(offset / 60L);
            case "offsetSeconds": return Value.Of((long)offset);
        }

        if (parts.Date is null)
        {
            return null;
        }

        var sinceEpoch = parts.ToDateTime(DateOnly.MinValue).UtcNanoseconds - Epoch;
        return name switch
        {
            "epochSeconds" => Value.Of((long)FloorDivide(sinceEpoch, LocalTime.NanosecondsPerSecond)),
            "epochMillis" => Value.Of((long)FloorDivide(sinceEpoch, 1_000_000)),
            _ => null,
        };
    }

    private static Int128 FloorDivide(Int128 number, Int128 divisor)
    {
        var (quotient, rest) = Int128.DivRem(number, divisor);
        return rest < 0 ? quotient - 1 : quotient;
    }

    private static long? OfDuration(Duration duration, string name) => name switch
    {
        "years" => duration.Months / 12,
        "quarters" => duration.Months / 3,
        "months" => duration.Months,
        "weeks" => duration.Days / 7,
        "days" => duration.Days,
        "hours" => duration.Seconds / 3600,
        "minutes" => duration.Seconds / 60,
        "seconds" => duration.Seconds,
        "milliseconds" => (long)(duration.TotalNanoseconds / 1_000_000),
        "microseconds" => (long)(duration.TotalNanoseconds / 1_000),
        "nanoseconds" => (long)duration.TotalNanoseconds,
        "quartersOfYear" => duration.Months / 3 % 4,
        "monthsOfYear" => duration.Months % 12,
        "monthsOfQuarter" => duration.Months % 3,
        "daysOfWeek" => duration.Days % 7,
        "minutesOfHour" => duration.Seconds / 60 % 60,
        "secondsOfMinute" => duration.Seconds % 60,
        "millisecondsOfSecond" => duration.Nanoseconds / 1_000_000,
        "microsecondsOfSecond" => duration.Nanoseconds / 1_000,
        "nanosecondsOfSecond" => duration.Nanoseconds,
        _ => null,
    };
}
