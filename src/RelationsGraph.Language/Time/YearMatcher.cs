namespace RelationsGraph.Language.Time;

/// <summary>Matches years in four digits where the words around show that it is a year (<c>in 2014</c>, <c>the 2014 invasion</c>), and <c>the 1980s</c>.</summary>
internal static class YearMatcher
{
    /// <summary>A year that begins at the token, or null.</summary>
    public static TimeMatch? Match(TokenReader reader, int index) =>
        Read(reader, index) is { } year ? new TimeMatch(index + 1, TimeKind.Year, _ => Period(year)) : MatchDecade(reader, index);

    /// <summary>The year that stands at the token, or null.</summary>
    public static int? Read(TokenReader reader, int index)
    {
        if (TimeWords.YearOf(reader[index]) is not { } year || IsCounted(reader, index))
        {
            return null;
        }

        return IsAfterPreposition(reader, index) || IsBeforeNoun(reader, index) ? year : null;
    }

    /// <summary>All days of a year.</summary>
    public static TimePeriod Period(int year) => TimePeriod.OfYear(new DateOnly(year, 1, 1));

    private static TimeMatch? MatchDecade(TokenReader reader, int index)
    {
        if (reader[index] is not { Length: 5 } word || word[4] != 's' || TimeWords.YearOf(word[..4]) is not { } first || first % 10 != 0)
        {
            return null;
        }

        var years = new TimePeriod(Period(first).Start, Period(first + 9).End, DatePrecision.Year);
        return new TimeMatch(index + 1, TimeKind.Year, _ => years);
    }

    private static bool IsAfterPreposition(TokenReader reader, int index) => reader[index - 1]
        is "in" or "since" or "until" or "till" or "by" or "before" or "after" or "from" or "during" or "of" or "for" or "between" or "to" or "and"
        or "year" or "through" or "around" or "(";

    private static bool IsBeforeNoun(TokenReader reader, int index) =>
        reader.At(index - 1) is { PartOfSpeech: PartOfSpeech.Det } or { Form: WordForm.Possessive }
        && reader.At(index + 1) is { PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj };

    private static bool IsCounted(TokenReader reader, int index) =>
        reader.At(index + 1) is { PartOfSpeech: PartOfSpeech.Noun, Form: WordForm.Plural } or { Lower: "%" or "percent" or "people" };
}
