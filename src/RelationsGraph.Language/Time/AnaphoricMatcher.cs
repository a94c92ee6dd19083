namespace RelationsGraph.Language.Time;

/// <summary>Matches days seen from the day told before: <c>the same day</c>, <c>the next day</c>, <c>that year</c>.</summary>
internal static class AnaphoricMatcher
{
    /// <summary>Such a time that begins at the token, or null.</summary>
    public static TimeMatch? Match(TokenReader reader, int index)
    {
        var unitAt = reader[index] switch
        {
            "the" when reader[index + 1] is "same" or "next" or "following" or "previous" => index + 2,
            "that" => index + 1,
            _ => -1,
        };
        if (unitAt < 0 || (TimeWords.UnitOf(reader[unitAt]) ?? PartOfDay(reader[unitAt])) is not { } unit || reader[unitAt].EndsWith('s'))
        {
            return null;
        }

        var count = reader[unitAt - 1] switch { "next" or "following" => 1, "previous" => -1, _ => 0 };
        return new TimeMatch(unitAt + 1, TimeKind.Anaphoric, unit == DatePrecision.Day && count != 0 ? context => FromDay(context, count) : context => Resolve(context, unit, count));
    }

    /// <summary>The day some days from the one told before, or else, on the side where the tense looks, from the day of writing.</summary>
    public static TimePeriod? FromDay(TimeContext context, int count) =>
        Resolve(context, DatePrecision.Day, count)
        ?? (context.Anchor is not { Precision: DatePrecision.Day } && context.Reference is { } day && (count > 0 ? context.Direction == TimeDirection.Future : context.Direction != TimeDirection.Future) ? TimeWords.Shift(day, DatePrecision.Day, count) : null);

    private static DatePrecision? PartOfDay(string word) => word is "morning" or "afternoon" or "evening" or "night" ? DatePrecision.Day : null;

    // The day told before must be at least as exact as what is asked for
    private static TimePeriod? Resolve(TimeContext context, DatePrecision unit, int count) =>
        context.Anchor is { } anchor && anchor.Precision <= unit ? TimeWords.Shift(anchor.Start, unit, count) : null;
}
