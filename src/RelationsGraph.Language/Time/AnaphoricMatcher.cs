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
        if (unitAt < 0 || TimeWords.UnitOf(reader[unitAt]) is not { } unit || reader[unitAt].EndsWith('s'))
        {
            return null;
        }

        var count = reader[unitAt - 1] switch { "next" or "following" => 1, "previous" => -1, _ => 0 };
        return new TimeMatch(unitAt + 1, TimeKind.Anaphoric, context => Resolve(context, unit, count));
    }

    // The day told before must be at least as exact as what is asked for
    private static TimePeriod? Resolve(TimeContext context, DatePrecision unit, int count) =>
        context.Anchor is { } anchor && anchor.Precision <= unit ? TimeWords.Shift(anchor.Start, unit, count) : null;
}
