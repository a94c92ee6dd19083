using System.Globalization;

namespace RelationsGraph.Language.Time;

/// <summary>Matches dates with a month: <c>May 9</c>, <c>Friday, 9 May 2025</c>, <c>2025-05-09</c>, <c>June 2017</c>, <c>in March</c>.</summary>
internal static class CalendarMatcher
{
    // How many tokens there may be from one day to another that is joined to it
    private const int LongestJoint = 12;

    /// <summary>A date that begins at the token, or null.</summary>
    public static TimeMatch? Match(TokenReader reader, int index) =>
        Read(reader, index) is var (point, end) ? new TimeMatch(end, TimeKind.Calendar, point.Resolve) : MatchDayAlone(reader, index);

    /// <summary>A date that begins at the token, in its parts; or null.</summary>
    public static (DatePoint Point, int End)? Read(TokenReader reader, int index) =>
        ReadDigits(reader, index) ?? ReadMonthFirst(reader, index) ?? ReadDayFirst(reader, index) ?? ReadAfterWeekday(reader, index);

    // "on the 30th"
    private static TimeMatch? MatchDayAlone(TokenReader reader, int index) =>
        reader[index - 1] == "on" && reader[index] == "the" && char.IsAsciiLetter(reader[index + 1].LastOrDefault()) && TimeWords.DayOf(reader[index + 1]) is { } day
            && reader.At(index + 2) is not { PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj }
            ? new TimeMatch(index + 2, TimeKind.Calendar, context => NearestOf(day, context))
            : null;

    private static TimePeriod? NearestOf(int day, TimeContext context)
    {
        if (context.Reference is not { } reference || TimeWords.Shift(reference, DatePrecision.Month, 0) is not { } month)
        {
            return null;
        }

        var isAhead = context.Direction == TimeDirection.Future;
        var isElsewhere = isAhead ? day < reference.Day : day > reference.Day;
        return (isElsewhere ? TimeWords.Shift(reference, DatePrecision.Month, isAhead ? 1 : -1) : month) is { } own
            ? new DatePoint(own.Start.Year, own.Start.Month, day).In(own.Start.Year)
            : null;
    }

    private static (DatePoint Point, int End)? ReadDigits(TokenReader reader, int index)
    {
        var word = reader[index];
        if (word.Length is < 8 or > 10)
        {
            return null;
        }

        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || DateOnly.TryParseExact(word, "dd.MM.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            return (new DatePoint(date.Year, date.Month, date.Day), index + 1);
        }

        return ReadSlashes(word, index);
    }

    // 31/03/2025 and 03/31/2025 can mean one day only; 03/04/2025 is left alone
    private static (DatePoint Point, int End)? ReadSlashes(string word, int index)
    {
        var isMonthFirst = DateOnly.TryParseExact(word, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var monthFirst);
        var isDayFirst = DateOnly.TryParseExact(word, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dayFirst);
        if (!(isMonthFirst || isDayFirst) || (isMonthFirst && isDayFirst && monthFirst != dayFirst))
        {
            return null;
        }

        var date = isMonthFirst ? monthFirst : dayFirst;
        return (new DatePoint(date.Year, date.Month, date.Day), index + 1);
    }

    private static (DatePoint Point, int End)? ReadMonthFirst(TokenReader reader, int index)
    {
        if (MonthAt(reader, index) is not { } month)
        {
            return null;
        }

        var next = reader[index + 1] == "the" ? index + 2 : index + 1;
        if (TimeWords.DayOf(reader[next]) is { } day && !IsCounted(reader, next))
        {
            return WithYear(reader, month, day, next + 1);
        }

        var yearAt = reader[index + 1] == "of" ? index + 2 : reader.SkipComma(index + 1);
        if (TimeWords.YearOf(reader[yearAt]) is { } year)
        {
            return (new DatePoint(year, month, null), yearAt + 1);
        }

        return IsPlainMonth(reader, index) ? (new DatePoint(null, month, null), index + 1) : null;
    }

    private static (DatePoint Point, int End)? ReadDayFirst(TokenReader reader, int index)
    {
        var first = reader[index] == "the" ? index + 1 : index;
        if (TimeWords.DayOf(reader[first]) is not { } day)
        {
            return null;
        }

        var monthAt = reader[first + 1] == "of" ? first + 2 : first + 1;
        return MonthAt(reader, monthAt) is { } month && (monthAt > index + 1 || index == first)
            ? WithYear(reader, month, day, monthAt + 1)
            : null;
    }

    private static (DatePoint Point, int End)? ReadAfterWeekday(TokenReader reader, int index)
    {
        if (CalendarNames.WeekdayOf(reader[index]) is null || !reader.IsCapitalized(index))
        {
            return null;
        }

        var next = reader.SkipComma(index + 1);
        return ReadMonthFirst(reader, next) is { Point.Day: not null } monthFirst ? monthFirst : ReadDayFirst(reader, next);
    }

    private static (DatePoint Point, int End)? WithYear(TokenReader reader, int month, int day, int end)
    {
        var yearAt = reader.SkipComma(end);
        return TimeWords.YearOf(reader[yearAt]) is { } year
            ? (new DatePoint(year, month, day), yearAt + 1)
            : (new DatePoint(YearOfMonthBehind(reader, month, end), month, day), end);
    }

    // "on 4 April and from 5 to 6 April 2016": the year behind the same month, in what is joined to the day, or null
    private static int? YearOfMonthBehind(TokenReader reader, int month, int from)
    {
        if (reader[from] is not ("and" or "or"))
        {
            return null;
        }

        for (var i = from; i < from + LongestJoint && reader.At(i) is not null; i++)
        {
            if (MonthAt(reader, i) == month)
            {
                var next = TimeWords.DayOf(reader[i + 1]) is null ? i + 1 : i + 2;
                if (TimeWords.YearOf(reader[reader.SkipComma(next)]) is { } year)
                {
                    return year;
                }
            }
        }

        return null;
    }

    private static int? MonthAt(TokenReader reader, int index) =>
        reader.IsCapitalized(index) ? CalendarNames.MonthOf(reader[index]) : null;

    // "in May 20 people died", "April 5,000 men"
    private static bool IsCounted(TokenReader reader, int number) =>
        reader.At(number + 1) is { PartOfSpeech: PartOfSpeech.Noun, Form: WordForm.Plural };

    // A month alone: "may", "march" and short forms are other words too, so those need a preposition and the tag of a name
    private static bool IsPlainMonth(TokenReader reader, int index)
    {
        var word = reader[index];
        var isName = reader.At(index)?.PartOfSpeech == PartOfSpeech.Propn;
        if (word is "may" or "march" || word.Length <= 4 && word is not ("june" or "july"))
        {
            return isName && reader[index - 1] is "in" or "since" or "until" or "by" or "from" or "during" or "of" or "last" or "next" or "this";
        }

        return isName && !IsPartOfName(reader, index);
    }

    // "April Ryan", "General August"
    private static bool IsPartOfName(TokenReader reader, int index) =>
        (reader.At(index + 1) is { PartOfSpeech: PartOfSpeech.Propn, IsCapitalized: true } && TimeWords.YearOf(reader[index + 1]) is null)
        || (reader.At(index - 1) is { PartOfSpeech: PartOfSpeech.Propn, IsCapitalized: true } before
            && CalendarNames.MonthOf(before.Lower) is null && !before.IsSentenceInitial);
}
