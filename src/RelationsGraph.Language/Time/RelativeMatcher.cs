namespace RelationsGraph.Language.Time;

/// <summary>Matches times seen from the day of writing: <c>yesterday</c>, <c>later this month</c>, <c>two days ago</c>.</summary>
internal static class RelativeMatcher
{
    /// <summary>A relative time that begins at the token, or null.</summary>
    public static TimeMatch? Match(TokenReader reader, int index) =>
        MatchDay(reader, index) ?? MatchPeriod(reader, index) ?? MatchAgo(reader, index) ?? MatchWeekend(reader, index)
        ?? MatchNamedMonth(reader, index);

    private static TimeMatch? MatchDay(TokenReader reader, int index)
    {
        var (end, days) = reader[index] switch
        {
            "today" or "tonight" => (index + 1, (int?)0),
            "overnight" => (index + 1, 0),
            "yesterday" => (WeekdayMatcher.SkipPartOfDay(reader, index + 1), -1),
            "tomorrow" => (WeekdayMatcher.SkipPartOfDay(reader, index + 1), 1),
            "this" when reader[index + 1] is "morning" or "afternoon" or "evening" => (index + 2, 0),
            "last" when reader[index + 1] is "night" or "evening" => (index + 2, -1),
            "the" when IsDayBeside(reader, index, "before", "yesterday") => (index + 4, -2),
            "the" when IsDayBeside(reader, index, "after", "tomorrow") => (index + 4, 2),
            _ => (index, null),
        };
        return days is { } shift ? Shifted(end, DatePrecision.Day, shift) : null;
    }

    private static bool IsDayBeside(TokenReader reader, int index, string side, string day) =>
        reader[index + 1] == "day" && reader[index + 2] == side && reader[index + 3] == day;

    private static TimeMatch? MatchPeriod(TokenReader reader, int index)
    {
        var at = reader[index] is "earlier" or "later" or "sometime" ? index + 1 : index;
        if (TimeWords.UnitOf(reader[at + 1]) is not { } unit || unit == DatePrecision.Day || reader[at + 1].EndsWith('s'))
        {
            return null;
        }

        int? count = reader[at] switch { "last" => -1, "this" => 0, "next" => 1, _ => null };
        return count is { } shift ? Shifted(at + 2, unit, shift) : null;
    }

    // "two days ago" is a day, "a month ago" some time in that month
    private static TimeMatch? MatchAgo(TokenReader reader, int index)
    {
        if (TimeWords.CountOf(reader[index]) is not { } count || TimeWords.UnitOf(reader[index + 1]) is not { } unit)
        {
            return null;
        }

        return reader[index + 2] == "ago" ? Shifted(index + 3, unit, -count) : null;
    }

    private static TimeMatch? MatchWeekend(TokenReader reader, int index)
    {
        if (reader[index + 1] != "weekend")
        {
            return null;
        }

        return reader[index] switch
        {
            "this" => new TimeMatch(index + 2, TimeKind.Relative, context => Weekend(context, 0)),
            "last" or "past" => new TimeMatch(index + 2, TimeKind.Relative, context => Weekend(context, -1)),
            "next" => new TimeMatch(index + 2, TimeKind.Relative, context => Weekend(context, 1)),
            "the" => new TimeMatch(index + 2, TimeKind.Relative, NearestWeekend),
            _ => null,
        };
    }

    private static TimeMatch? MatchNamedMonth(TokenReader reader, int index)
    {
        if (reader[index] is not ("last" or "next" or "this") || !reader.IsCapitalized(index + 1)
            || CalendarNames.MonthOf(reader[index + 1]) is not { } month || TimeWords.DayOf(reader[index + 2]) is not null)
        {
            return null;
        }

        var word = reader[index];
        return new TimeMatch(index + 2, TimeKind.Relative, context => NamedMonth(context, month, word));
    }

    private static TimeMatch Shifted(int end, DatePrecision unit, int count) =>
        new(end, TimeKind.Relative, context => context.Reference is { } day ? TimeWords.Shift(day, unit, count) : null);

    private static TimePeriod? Weekend(TimeContext context, int weeks) =>
        context.Reference is { } day && TimeWords.Shift(day, DatePrecision.Week, weeks) is { } week
            ? TimePeriod.OfWeekend(week.Start)
            : null;

    private static TimePeriod? NearestWeekend(TimeContext context)
    {
        var isWeekend = context.Reference?.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return Weekend(context, isWeekend || context.Direction == TimeDirection.Future ? 0 : -1);
    }

    private static TimePeriod? NamedMonth(TimeContext context, int month, string word)
    {
        if (context.Reference is not { } day)
        {
            return null;
        }

        var year = word switch
        {
            "last" => month < day.Month ? day.Year : day.Year - 1,
            "next" => month > day.Month ? day.Year : day.Year + 1,
            _ => day.Year,
        };
        return new DatePoint(year, month, null).In(year);
    }
}
