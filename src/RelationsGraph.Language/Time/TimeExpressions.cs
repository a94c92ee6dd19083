namespace RelationsGraph.Language.Time;

/// <summary>Finds the words of a document that name a time, and the days they mean.</summary>
/// <remarks>
/// A week runs from Monday to Sunday. A weekday is the nearest one before or after the day of writing, that day included.
/// "Last", "this" and "next" count whole weeks, months and years. A date without a year lies within a year of the day of writing.
/// A day that the tense puts behind or ahead may still lie some days on the other side of the day of writing.
/// Parts of a period ("late August", "early 2022") and open distances ("days earlier") have no days.
/// </remarks>
public static class TimeExpressions
{
    /// <summary>The expressions in order, not overlapping.</summary>
    /// <param name="document">The document.</param>
    /// <param name="reference">The day of writing; without it only full dates and years have days.</param>
    /// <param name="directionOf">
    /// Says where to look for what has no year; by default the tense of the verb in the same clause does.
    /// </param>
    /// <exception cref="ArgumentNullException">The document is null.</exception>
    public static IReadOnlyList<TimeExpression> Find(
        Document document, DateOnly? reference = null, Func<TokenSpan, TimeDirection>? directionOf = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        directionOf ??= tokens => TenseDirection.Of(document, tokens);
        var found = new List<TimeExpression>();
        TimePeriod? anchor = null;
        foreach (var sentence in document.Sentences)
        {
            var reader = new TokenReader(document.Tokens, sentence.Tokens.Start, sentence.Tokens.End);
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End;)
            {
                if (!TimeTriggers.CanBegin(document.Tokens[i]) || Match(reader, i) is not { } match)
                {
                    i++;
                    continue;
                }

                var tokens = document.Slice(i, match.End);
                var isAttribute = IsAttribute(reader, i, match.End);
                var direction = DirectionOf(tokens, reader, isAttribute, directionOf(tokens));
                var nearby = anchor is not null && found is [.., { Period: not null } last] && last.Tokens.Start >= sentence.Tokens.Start ? anchor : null;
                var period = match.Resolve(new TimeContext(reference, direction, anchor, nearby));
                found.Add(new TimeExpression(tokens, match.Kind, isAttribute || match.Kind is TimeKind.Range or TimeKind.Distance ? TimeRelation.In : RelationBefore(reader, i), direction, period));
                anchor = period ?? anchor;
                i = match.End;
            }
        }

        return found;
    }

    // Longer readings first: a range begins with a date
    private static TimeMatch? Match(TokenReader reader, int index) =>
        RangeMatcher.Match(reader, index)
        ?? CalendarMatcher.Match(reader, index)
        ?? WeekdayMatcher.Match(reader, index)
        ?? RelativeMatcher.Match(reader, index)
        ?? DistanceMatcher.Match(reader, index)
        ?? VagueMatcher.Match(reader, index)
        ?? AnaphoricMatcher.Match(reader, index)
        ?? YearMatcher.Match(reader, index);

    private static TimeDirection DirectionOf(TokenSpan tokens, TokenReader reader, bool isAttribute, TimeDirection told) =>
        told != TimeDirection.Unknown ? told
        : isAttribute ? TimeDirection.Past
        : IsBeginning(WordBefore(reader, tokens.Start)) ? TimeDirection.Future
        : told;

    // "after Monday's raid", "since the 2003 war": the preposition is that of the noun, which takes place in the time
    private static bool IsAttribute(TokenReader reader, int start, int end) =>
        reader.At(end) is { Form: WordForm.Possessive } or { Lower: "'s" or "\u2019s" }
        || (reader.At(end) is { PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj }
            && reader.At(start - 1) is { PartOfSpeech: PartOfSpeech.Det or PartOfSpeech.Adj } or { Form: WordForm.Possessive } && reader[start] != "the");

    private static TimeRelation RelationBefore(TokenReader reader, int index) => WordBefore(reader, index) switch
    {
        "since" or "from" => TimeRelation.Since,
        "by" => TimeRelation.By,
        "until" or "till" => TimeRelation.Until,
        "before" => TimeRelation.Before,
        "after" => TimeRelation.After,
        var word => IsBeginning(word) ? TimeRelation.Since : TimeRelation.In,
    };

    // "beginning on Monday"
    private static string WordBefore(TokenReader reader, int index) => reader[reader[index - 1] is "on" or "in" ? index - 2 : index - 1];

    private static bool IsBeginning(string word) => word is "starting" or "beginning" or "effective";
}
