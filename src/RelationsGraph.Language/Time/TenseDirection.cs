namespace RelationsGraph.Language.Time;

/// <summary>Tells from the verb beside a time expression whether it lies behind or ahead.</summary>
internal static class TenseDirection
{
    // Farther verbs say nothing, and the look stays short in a sentence of any length
    private const int MaxGroups = 6;

    /// <summary>By the nearest telling verb group before the words in their clause, or else the first after.</summary>
    public static TimeDirection Of(Document document, TokenSpan tokens)
    {
        var sentence = document.SentenceOf(tokens.First);
        var clause = sentence.Clauses[LastStartingAtOrBefore(sentence.Clauses, clause => clause.Tokens.Start, tokens.Start)];
        var before = LastStartingAtOrBefore(sentence.VerbGroups, group => group.Tokens.Start, tokens.Start);
        for (var i = before; i >= Math.Max(0, before - MaxGroups); i--)
        {
            if (Tell(sentence.VerbGroups[i], clause) is { } direction)
            {
                return direction;
            }
        }

        for (var i = before + 1; i < Math.Min(sentence.VerbGroups.Count, before + MaxGroups); i++)
        {
            if (Tell(sentence.VerbGroups[i], clause) is { } direction)
            {
                return direction;
            }
        }

        return IsAhead(sentence) ? TimeDirection.Future : TimeDirection.Unknown;
    }

    // "will call for help when the leaders meet on Monday"
    private static bool IsAhead(Sentence sentence)
    {
        var told = sentence.VerbGroups.Take(MaxGroups).Where(group => group.IsFinite).Select(OfGroup).ToList();
        return told.Contains(TimeDirection.Future) && !told.Contains(TimeDirection.Past);
    }

    private static TimeDirection? Tell(VerbGroup group, Clause clause) =>
        clause.Tokens.Contains(group.Main) && OfGroup(group) is var direction and not TimeDirection.Unknown ? direction : null;

    private static int LastStartingAtOrBefore<T>(IReadOnlyList<T> items, Func<T, int> startOf, int token)
    {
        var low = 0;
        var high = items.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = startOf(items[middle]) <= token ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private static TimeDirection OfGroup(VerbGroup group)
    {
        if (group.Main.Lemma is "schedule" or "plan" or "expect" or "slate" or "set" && (group.IsPassive || group.IsParticiple))
        {
            return TimeDirection.Future;
        }

        return group switch
        {
            { Tense: VerbTense.Past } or { IsPerfect: true } => TimeDirection.Past,
            { Tense: VerbTense.Future } or { IsInfinitive: true } or { Modality: not Modality.None } => TimeDirection.Future,
            { Tense: VerbTense.Present, IsProgressive: true } => TimeDirection.Future,
            { IsParticiple: true, Main.Form: WordForm.PastParticiple } => TimeDirection.Past,
            _ => TimeDirection.Unknown,
        };
    }
}
