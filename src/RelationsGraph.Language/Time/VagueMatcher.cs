namespace RelationsGraph.Language.Time;

/// <summary>Matches words that name a time without fixing it: <c>late August</c>, <c>days earlier</c>, <c>in recent weeks</c>.</summary>
internal static class VagueMatcher
{
    /// <summary>A vague time that begins at the token, or null.</summary>
    public static TimeMatch? Match(TokenReader reader, int index) =>
        MatchAdverb(reader, index) ?? MatchPartOfDate(reader, index) ?? MatchDistance(reader, index) ?? MatchSeason(reader, index);

    private static TimeMatch? MatchAdverb(TokenReader reader, int index) => reader[index] switch
    {
        "recently" or "lately" or "soon" => TimeMatch.Vague(index + 1),
        "recent" or "coming" when TimeWords.UnitOf(reader[index + 1]) is not null => TimeMatch.Vague(index + 2),
        _ => null,
    };

    // early 2022, late August, mid-March, the end of June 2024
    private static TimeMatch? MatchPartOfDate(TokenReader reader, int index)
    {
        var word = reader[index];
        if (word is "early" or "late" or "mid" or "mid-")
        {
            return AfterPart(reader, reader[index + 1] is "in" or "-" ? index + 2 : index + 1);
        }

        if (word is "end" or "beginning" or "start" or "middle" && reader[index + 1] == "of")
        {
            return AfterPart(reader, index + 2);
        }

        return word.StartsWith("mid-", StringComparison.Ordinal) && CalendarNames.MonthOf(word[4..]) is not null
            ? TimeMatch.Vague(TimeWords.YearOf(reader[index + 1]) is null ? index + 1 : index + 2)
            : null;
    }

    private static TimeMatch? AfterPart(TokenReader reader, int index)
    {
        if (CalendarNames.MonthOf(reader[index]) is not null && reader.IsCapitalized(index))
        {
            return TimeMatch.Vague(TimeWords.YearOf(reader[index + 1]) is null ? index + 1 : index + 2);
        }

        if (reader[index] is "this" or "last" or "next" or "the" && TimeWords.UnitOf(reader[index + 1]) is not (null or DatePrecision.Day))
        {
            return TimeMatch.Vague(index + 2);
        }

        return TimeWords.YearOf(reader[index]) is not null ? TimeMatch.Vague(index + 1) : null;
    }

    // days earlier, two weeks later, several months ago
    private static TimeMatch? MatchDistance(TokenReader reader, int index)
    {
        var isCounted = TimeWords.CountOf(reader[index]) is not null || reader[index] is "several" or "some" or "many";
        var unit = isCounted ? index + 1 : index;
        if (TimeWords.UnitOf(reader[unit]) is null)
        {
            return null;
        }

        return reader[unit + 1] is "earlier" or "later" or "ago" or "before" or "after" && !IsClauseBegin(reader, unit + 1)
            ? TimeMatch.Vague(unit + 2)
            : null;
    }

    // "two days after the attack" is a distance to something else
    private static bool IsClauseBegin(TokenReader reader, int index) =>
        reader[index] is "before" or "after" && reader.At(index + 1) is { PartOfSpeech: not PartOfSpeech.Punct };

    private static TimeMatch? MatchSeason(TokenReader reader, int index) =>
        reader[index] is "last" or "next" or "this" && reader[index + 1] is "spring" or "summer" or "autumn" or "fall" or "winter" or "decade" or "century"
            ? TimeMatch.Vague(index + 2)
            : null;
}
