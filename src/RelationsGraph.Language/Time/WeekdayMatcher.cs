namespace RelationsGraph.Language.Time;

/// <summary>Matches weekdays: <c>Friday</c>, <c>last Monday</c>, <c>Tuesday night</c>, <c>Monday next week</c>.</summary>
internal static class WeekdayMatcher
{
    /// <summary>A weekday that begins at the token, or null.</summary>
    public static TimeMatch? Match(TokenReader reader, int index)
    {
        var shift = reader[index] is "last" or "next" or "this" or "coming" ? reader[index] : null;
        var dayAt = shift is null ? index : index + 1;
        if (!reader.IsCapitalized(dayAt) || CalendarNames.WeekdayOf(reader[dayAt]) is not { } weekday || IsAbbreviationAlone(reader[dayAt]))
        {
            return null;
        }

        var end = SkipPartOfDay(reader, dayAt + 1);
        if (reader[end] is "last" or "next" or "this" && reader[end + 1] == "week")
        {
            var weeks = reader[end] switch { "last" => -1, "next" => 1, _ => 0 };
            return new TimeMatch(end + 2, TimeKind.Weekday, context => InWeek(context, weekday, weeks));
        }

        return new TimeMatch(end, TimeKind.Weekday, context => Near(context, weekday, shift));
    }

    /// <summary>The token after <c>morning</c>, <c>afternoon</c>, <c>evening</c> or <c>night</c>, where one stands here.</summary>
    public static int SkipPartOfDay(TokenReader reader, int index)
    {
        var next = reader[index] is "early" or "late" ? index + 1 : index;
        return reader[next] is "morning" or "afternoon" or "evening" or "night" ? next + 1 : index;
    }

    // "Sun", "Sat" and "Mon" are other words too
    private static bool IsAbbreviationAlone(string word) => word is "sun" or "sat" or "mon" or "wed" or "fri";

    private static TimePeriod? InWeek(TimeContext context, DayOfWeek weekday, int weeks)
    {
        if (context.Reference is not { } reference || TimeWords.Shift(reference, DatePrecision.Week, weeks) is not { } week)
        {
            return null;
        }

        return TimeWords.Shift(week.Start, DatePrecision.Day, ((int)weekday + 6) % 7);
    }

    private static TimePeriod? Near(TimeContext context, DayOfWeek weekday, string? shift)
    {
        if (context.Reference is not { } reference)
        {
            return null;
        }

        var ahead = ((int)weekday - (int)reference.DayOfWeek + 7) % 7;
        var days = shift switch
        {
            "last" => ahead - 7,
            "next" or "coming" => ahead == 0 ? 7 : ahead,
            "this" => context.Direction == TimeDirection.Past && ahead > 0 ? ahead - 7 : ahead,
            _ => context.Direction == TimeDirection.Future || ahead == 0 ? ahead : ahead - 7,
        };
        return TimeWords.Shift(reference, DatePrecision.Day, days);
    }
}
