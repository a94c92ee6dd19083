namespace RelationsGraph.Language.Time;

/// <summary>Matches distances in days: <c>two days earlier</c>, seen from the day told before, and <c>a day after the attack</c>.</summary>
internal static class DistanceMatcher
{
    /// <summary>A distance that begins at the token, or null.</summary>
    public static TimeMatch? Match(TokenReader reader, int index)
    {
        if (reader[index] == "the" && reader[index + 1] == "day")
        {
            return MatchSide(reader, index + 2, 1);
        }

        return TimeWords.CountOf(reader[index]) is { } count && reader[index + 1] is "day" or "days" ? MatchSide(reader, index + 2, count) : null;
    }

    private static TimeMatch? MatchSide(TokenReader reader, int side, int days)
    {
        int? count = reader[side] switch { "after" or "later" => days, "before" or "earlier" => -days, _ => null };
        if (count is not { } shift)
        {
            return null;
        }

        var isOpen = reader[side] is "after" or "before" && reader.At(side + 1) is { PartOfSpeech: not (PartOfSpeech.Punct or PartOfSpeech.Adp or PartOfSpeech.Cconj) };
        return isOpen
            ? new TimeMatch(side + 1, TimeKind.Distance, context => OfClause(context, -shift))
            : new TimeMatch(side + 1, TimeKind.Anaphoric, context => AnaphoricMatcher.FromDay(context, shift));
    }

    // What is told beside it is of the day named in the same sentence, or, in the present tense or where no day was told, of the day of writing
    private static TimePeriod? OfClause(TimeContext context, int shift) =>
        (context.Nearby is { Precision: DatePrecision.Day } day ? day.Start : context.Direction == TimeDirection.Unknown || (context.Direction == TimeDirection.Past && context.Anchor is null) ? context.Reference : null) is { } from
            ? TimeWords.Shift(from, DatePrecision.Day, shift)
            : null;
}
