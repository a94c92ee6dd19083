using RelationsGraph.Cypher.Functions;
using RelationsGraph.Cypher.Values;
using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Cypher.Temporal;

/// <summary>Makes points in time from a map of components, over a base whose other components stay.</summary>
internal sealed class TemporalBuilder(FunctionSite site, MapValue map)
{
    /// <summary>Makes the parts that a kind needs.</summary>
    /// <param name="kind">The kind of value wanted.</param>
    /// <param name="truncated">A base that is not named in the map.</param>
    public TemporalParts Build(ValueKind kind, TemporalParts? truncated = null)
    {
        var ofDate = Base("date") ?? Base("datetime") ?? truncated;
        var ofTime = Base("time") ?? Base("datetime") ?? truncated;
        var needsDate = kind is ValueKind.Date or ValueKind.LocalDateTime or ValueKind.DateTime;
        var date = needsDate ? BuildDate(ofDate?.Date) : (DateOnly?)null;
        var time = kind == ValueKind.Date ? null : BuildTime(ofTime?.Time);
        var parts = new TemporalParts(date, time, ofTime?.OffsetSeconds, ofTime?.Zone);
        if (kind is not (ValueKind.Time or ValueKind.DateTime))
        {
            return parts with { OffsetSeconds = null, Zone = null };
        }

        if (parts.Zone is not null && date is null)
        {
            parts = parts with { Zone = null };
        }

        return ReadZone() is { } zone ? Move(parts, zone, truncated is not null) : parts;
    }

    // A truncated value keeps what its clock shows; a selected one keeps its instant
    private static TemporalParts Move(TemporalParts parts, (string? Name, int? Offset) zone, bool keepsClock) => keepsClock
        ? parts with { Zone = zone.Name, OffsetSeconds = zone.Offset ?? 0 }
        : parts.MoveTo(zone.Name, zone.Offset);

    private (string? Name, int? Offset)? ReadZone()
    {
        var value = map.Get("timezone");
        if (value.IsNull)
        {
            return null;
        }

        return value.IsString ? ZoneOf(value.AsString) : throw site.TypeError("InvalidArgumentType", "A time zone is a String.");
    }

    private (string? Name, int? Offset) ZoneOf(string text)
    {
        if (UtcOffset.TryParse(text) is { } offset)
        {
            return (null, offset);
        }

        return ZoneOffset.IsZone(text) ? (text, null) : throw site.ArgumentError(
            "InvalidArgumentValue", $"There is no time zone '{text}'.");
    }

    private TemporalParts? Base(string key)
    {
        var value = map.Get(key);
        if (value.IsNull)
        {
            return null;
        }

        return TemporalParts.TryOf(value) ?? throw site.TypeError("InvalidArgumentType", $"The component '{key}' cannot be {value.Noun}.");
    }

    private DateOnly BuildDate(DateOnly? known)
    {
        if (Number("week") is { } week)
        {
            return FromWeek(Number("year") ?? WeekYear(known), week, Number("dayOfWeek") ?? (known is { } day ? WeekDate.DayOf(day) : 1));
        }

        var year = Number("year") ?? known?.Year ?? throw site.ArgumentError(
            "InvalidArgumentValue", $"{site.Call.Function.Name}() needs a year.");
        if (Number("ordinalDay") is { } ordinal)
        {
            var start = FirstOf(year, 1);
            return Checked(ordinal, DateTime.IsLeapYear(start.Year) ? 366 : 365, start, "ordinalDay");
        }

        if (Number("quarter") is { } quarter)
        {
            return FromQuarter(year, quarter, Number("dayOfQuarter") ?? DayOfQuarter(known));
        }

        if (Number("dayOfWeek") is { } dayOfWeek && known is { } date)
        {
            return Checked(dayOfWeek, 7, date.AddDays(1 - WeekDate.DayOf(date)), "dayOfWeek");
        }

        var first = FirstOf(year, Number("month") ?? known?.Month ?? 1);
        return Checked(Number("day") ?? known?.Day ?? 1, DateTime.DaysInMonth(first.Year, first.Month), first, "day");
    }

    private DateOnly FromWeek(long year, long week, long dayOfWeek)
    {
        var first = FirstOf(year, 1);
        Check(week, 1, WeekDate.WeeksIn(first.Year), "week");
        Check(dayOfWeek, 1, 7, "dayOfWeek");
        return WeekDate.Of(first.Year, (int)week, (int)dayOfWeek);
    }

    private DateOnly FromQuarter(long year, long quarter, long day)
    {
        Check(quarter, 1, 4, "quarter");
        var first = FirstOf(year, (quarter * 3) - 2);
        var last = first.AddMonths(2);
        return Checked(day, last.DayNumber - first.DayNumber + DateTime.DaysInMonth(last.Year, last.Month), first, "dayOfQuarter");
    }

    private DateOnly FirstOf(long year, long month)
    {
        Check(year, 1, 9999, "year");
        Check(month, 1, 12, "month");
        return new DateOnly((int)year, (int)month, 1);
    }

    private DateOnly Checked(long number, long maximum, DateOnly first, string component)
    {
        Check(number, 1, maximum, component);
        return first.AddDays((int)number - 1);
    }

    private long WeekYear(DateOnly? known) => known is { } day
        ? WeekDate.YearOf(day)
        : throw site.ArgumentError("InvalidArgumentValue", $"{site.Call.Function.Name}() needs a year.");

    private static long DayOfQuarter(DateOnly? known) =>
        known is { } day ? day.DayNumber - new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1).DayNumber + 1 : 1;

    private LocalTime BuildTime(LocalTime? known)
    {
        var hour = Checked("hour", 23) ?? known?.Hour ?? 0;
        var minute = Checked("minute", 59) ?? known?.Minute ?? 0;
        var second = Checked("second", 59) ?? known?.Second ?? 0;
        var fraction = BuildFraction(known?.Nanosecond ?? 0);
        return new LocalTime((((((hour * 60) + minute) * 60) + second) * LocalTime.NanosecondsPerSecond) + fraction);
    }

    // Finer units than the coarsest that is given take what is left of it: millisecond 123 and nanosecond 789 are 123000789
    private long BuildFraction(long known)
    {
        var milliseconds = Checked("millisecond", 999);
        var microseconds = Checked("microsecond", milliseconds is null ? 999_999 : 999);
        var isCoarse = milliseconds is not null || microseconds is not null;
        var nanoseconds = Checked("nanosecond", microseconds is not null ? 999 : milliseconds is not null ? 999_999 : 999_999_999);
        return isCoarse || nanoseconds is not null
            ? ((milliseconds ?? 0) * 1_000_000) + ((microseconds ?? 0) * 1_000) + (nanoseconds ?? 0)
            : known;
    }

    private long? Checked(string component, long maximum)
    {
        if (Number(component) is not { } number)
        {
            return null;
        }

        Check(number, 0, maximum, component);
        return number;
    }

    private void Check(long number, long minimum, long maximum, string component)
    {
        if (number < minimum || number > maximum)
        {
            throw site.ArgumentError("InvalidArgumentValue", $"The {component} must be from {minimum} to {maximum}, not {number}.");
        }
    }

    private long? Number(string component)
    {
        var value = map.Get(component);
        if (value.IsNull)
        {
            return null;
        }

        return value.IsInteger ? value.AsInteger : throw site.TypeError(
            "InvalidArgumentType", $"The {component} is an Integer, not {value.Noun}.");
    }
}
