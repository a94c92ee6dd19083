using System.Globalization;

namespace RelationsGraph.Language.Time;

/// <summary>Matches two dates with what lies between: <c>from March 31 to April 2</c>, <c>3-5 May</c>, <c>between 2014 and 2016</c>.</summary>
internal static class RangeMatcher
{
    /// <summary>A range that begins at the token, the first date of it; or null.</summary>
    public static TimeMatch? Match(TokenReader reader, int index) =>
        MatchDates(reader, index) ?? MatchDaysOfMonth(reader, index) ?? MatchMonthWithDays(reader, index)
        ?? MatchYears(reader, index) ?? MatchWeekdays(reader, index);

    // March 31 to April 2, 31 March 2024 - 2 April 2025
    private static TimeMatch? MatchDates(TokenReader reader, int index)
    {
        if (CalendarMatcher.Read(reader, index) is not var (first, firstEnd) || !IsJoint(reader, index, firstEnd)
            || CalendarMatcher.Read(reader, firstEnd + 1) is not var (second, end)
            || first.Day is null != second.Day is null)
        {
            return null;
        }

        return Range(end, first, second);
    }

    // 3-5 May, from 3 to 5 May 2024
    private static TimeMatch? MatchDaysOfMonth(TokenReader reader, int index)
    {
        if (TimeWords.DayOf(reader[index]) is not { } day || !IsJoint(reader, index, index + 1)
            || CalendarMatcher.Read(reader, index + 2) is not ({ Day: not null } second, var end))
        {
            return null;
        }

        return Range(end, second with { Day = day }, second);
    }

    // March 3-5, March 3 to 5, 2024, March 3 through the 5th, March 3 and 4
    private static TimeMatch? MatchMonthWithDays(TokenReader reader, int index)
    {
        if (CalendarMatcher.Read(reader, index) is not ({ Day: not null } first, var firstEnd))
        {
            return null;
        }

        var dayAt = reader[firstEnd + 1] == "the" ? firstEnd + 2 : firstEnd + 1;
        if (TimeWords.DayOf(reader[dayAt]) is not { } day || !(IsJoint(reader, index, firstEnd) || (reader[firstEnd] == "and" && day == first.Day + 1)))
        {
            return null;
        }

        var end = dayAt + 1;
        var yearAt = reader.SkipComma(end);
        if (TimeWords.YearOf(reader[yearAt]) is { } year)
        {
            return Range(yearAt + 1, first with { Year = year }, first with { Year = year, Day = day });
        }

        return day > first.Day ? Range(end, first, first with { Day = day }) : null;
    }

    private static TimeMatch? MatchYears(TokenReader reader, int index)
    {
        if (YearMatcher.Read(reader, index) is not { } first || !IsJoint(reader, index, index + 1)
            || (TimeWords.YearOf(reader[index + 2]) ?? InCenturyOf(first, reader[index + 2])) is not { } second || second <= first)
        {
            return null;
        }

        var period = new TimePeriod(YearMatcher.Period(first).Start, YearMatcher.Period(second).End, DatePrecision.Year);
        return new TimeMatch(index + 3, TimeKind.Range, _ => period);
    }

    // 1950-53
    private static int? InCenturyOf(int year, string word) =>
        word.Length == 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? (year - (year % 100)) + last : null;

    private static TimeMatch? MatchWeekdays(TokenReader reader, int index)
    {
        if (WeekdayMatcher.Match(reader, index) is not { } first || !IsJoint(reader, index, first.End)
            || WeekdayMatcher.Match(reader, first.End + 1) is not { } second)
        {
            return null;
        }

        return new TimeMatch(second.End, TimeKind.Range, context => Between(first.Resolve(context), second.Resolve(context)));
    }

    // Two weekdays found apart may lie the wrong way round: then the second is the one after the first, or the first the one before
    private static TimePeriod? Between(TimePeriod? first, TimePeriod? second)
    {
        if (first is not { } start || second is not { } end)
        {
            return null;
        }

        var from = start.Start <= end.End ? start.Start : start.Start.AddDays(-7);
        return new TimePeriod(from, end.End, DatePrecision.Day);
    }

    // Between the two: a dash; "to" and the like; "and" only after "between"
    private static bool IsJoint(TokenReader reader, int start, int joint) => reader[joint] switch
    {
        "-" or "–" or "—" or "to" or "through" => true,
        "until" or "till" => reader[start - 1] == "from",
        "and" => reader[start - 1] == "between",
        _ => false,
    };

    private static TimeMatch Range(int end, DatePoint first, DatePoint second) =>
        new(end, TimeKind.Range, context => Resolve(first, second, context));

    private static TimePeriod? Resolve(DatePoint first, DatePoint second, TimeContext context)
    {
        var start = first.Resolve(context);
        var end = second.Resolve(context);
        if (first.Year is null && second.Year is null)
        {
            // "from July 31 to August 6", written in between: the last day says which year is meant
            (start, end) = context.Direction == TimeDirection.Future ? (Before(first, end), end) : (start, After(second, start));
        }
        else if (first.Year is null)
        {
            start = Before(first, end);
        }
        else if (second.Year is null)
        {
            end = After(second, start);
        }

        return start is { } from && end is { } to && from.Start <= to.End ? new TimePeriod(from.Start, to.End, from.Precision) : null;
    }

    // The first day in the year of the last, or the year before
    private static TimePeriod? Before(DatePoint first, TimePeriod? last) =>
        last is not { } end ? null : first.In(end.End.Year) is { } start && start.Start <= end.End ? start : first.In(end.End.Year - 1);

    // The last day in the year of the first, or the year after
    private static TimePeriod? After(DatePoint last, TimePeriod? first) =>
        first is not { } start ? null : last.In(start.Start.Year) is { } end && start.Start <= end.End ? end : last.In(start.Start.Year + 1);
}
