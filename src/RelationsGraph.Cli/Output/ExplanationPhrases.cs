using System.Globalization;
using RelationsGraph.Extraction.Explaining;
using RelationsGraph.Graph;

namespace RelationsGraph.Cli.Output;

/// <summary>What the stages of extraction decided, in words for people.</summary>
internal static class ExplanationPhrases
{
    public static string Of(ExplainedClause clause)
    {
        var parts = new List<string>();
        if (clause.Subject is { } subject)
        {
            parts.Add($"subject '{subject}'");
        }

        parts.AddRange(clause.Objects.Select(phrase => $"object '{phrase}'"));
        parts.AddRange(clause.Obliques.Select(phrase => $"'{phrase}'"));
        parts.Add(clause.Governor is { } governor ? $"{clause.Link} under '{governor}'" : clause.Link);
        return $"'{clause.Verb}' ({clause.Lemma}{(clause.IsPassive ? ", passive" : "")}): {string.Join(", ", parts)}";
    }

    public static string Of(ExplainedMention mention) =>
        $"{mention.Name} ({mention.Label}), {ReferenceRuleText.Of(mention)}{(mention.Role is { } role ? $", office '{role}'" : "")}, {Number(mention.Confidence)}";

    public static string Of(EdgeDecision decision) => decision switch
    {
        FrameDecision frame => $"'{decision.Words}', {Of(frame.Entry)}",
        LearntDecision learnt => $"'{decision.Words}', at which the trained model of relations looks most, with a probability of {Number(learnt.Chance)}",
        RuleDecision rule => $"'{decision.Words}', {Of(rule.Rule)}",
        _ => $"'{decision.Words}'",
    };

    public static string Of(ExplainedArgument argument)
    {
        var place = argument.Slot is { } slot ? $"{slot}: '{argument.Phrase}'" : $"'{argument.Phrase}'";
        var meant = argument.OwnerOf is not null ? $", its owner '{argument.Mention.Text}'" : argument.Mention.Text != argument.Phrase ? $", that is '{argument.Mention.Text}'" : "";
        return $"{place}{meant}: {Of(argument.Mention)}";
    }

    public static string Of(ExplainedMood mood)
    {
        var result = mood.Steps is [.., { IsTold: false }] ? "no event" : (mood.Negated ? "not " : "") + mood.Status;
        return mood.Steps.Count == 0 ? result : $"{result}: {string.Join("; ", mood.Steps.Select(MoodStepText.Of))}";
    }

    /// <summary>The mood of an edge: where a trained model has added it, the model sets status and negation too.</summary>
    public static string Of(ExplainedMood mood, EdgeDecision decision) => decision is LearntDecision ? $"{Of(mood)}: by the trained model" : Of(mood);

    public static string Of(ExplainedDate? date) => date switch
    {
        null => "none: no day or period stands with the event",
        { Cause: DateCause.Clause, Words: { } words } => $"{Days(date)}: '{words}', in its clause or by the verb it hangs on",
        { Cause: DateCause.Clause } => $"{Days(date)}: in its clause or by the verb it hangs on",
        { Cause: DateCause.Visit } => $"{Days(date)}: that of an earlier event during which it takes place",
        { Cause: DateCause.Talks } => $"{Days(date)}: that of earlier talks, or another dated act, of the same person",
        _ => $"{Days(date)}: the same event has it elsewhere in the article",
    };

    public static string Confidence(ExplainedEdge explained)
    {
        var confidence = explained.Edge.Evidence[0].Confidence;
        var product = explained.Factors.Aggregate(1.0, (value, factor) => value * factor.Value);
        var factors = string.Join(" x ", explained.Factors.Select(factor => $"{factor.Name} {Number(factor.Value)}"));
        return Math.Abs(product - confidence) < 0.01 ? $"{Number(confidence)} = {factors}" : $"{Number(confidence)}, from {factors}";
    }

    public static string WhyNone(SentenceExplanation explained)
    {
        var actors = explained.Mentions.Where(mention => mention.IsActor).Select(mention => mention.Name).Distinct().ToList();
        var who = actors.Count == 1 ? $"one actor only, {actors[0]}" : $"actors: {string.Join(", ", actors)}";
        return explained.Rejected.Count > 0 ? $"{who}; what could have told one:" : $"{who}; no verb or noun that could tell an edge stands with them";
    }

    public static string Of(RejectedCandidate candidate)
    {
        var word = $"'{candidate.Word}' ({candidate.PartOfSpeech} {candidate.Lemma})";
        var entry = candidate.Entries is [var first, ..] ? first : null;
        return candidate.Obstacle switch
        {
            EdgeObstacle.UnknownWord => $"{word}: the lexicon has no line for it",
            EdgeObstacle.WordsMissing => $"{word}: its {Counted(candidate.Entries.Count, "line asks", "lines ask")} for other words beside it: {Some(candidate.Entries)}",
            EdgeObstacle.SaysNoEvent => $"{word}: a line of the lexicon says that it tells no event. {Of(entry)}",
            EdgeObstacle.NoSource => $"{word}: no source. {Of(entry!)}",
            EdgeObstacle.NoTarget => $"{word}: no target. {Of(entry!)}",
            EdgeObstacle.SameEntity => $"{word}: source and target are the same{Named(candidate.Source)}. {Of(entry)}",
            EdgeObstacle.NotAllowed => $"{word}: the vocabulary allows no {entry?.Type} from {Labelled(candidate.Source)} to {Labelled(candidate.Target)}. {Of(entry)}",
            EdgeObstacle.Unlikely => $"'{candidate.Word}': the trained model finds {candidate.Type}{Between(candidate)} unlikely, {Judgement(candidate)}. {Of(entry)}",
            EdgeObstacle.NotTold => $"{word}: only asked for, charged, threatened, feared or a condition, and so no event. {Of(entry)}",
            _ => $"{word}: a state that is denied, planned or only possible does not hold. {Of(entry)}",
        };
    }

    public static string Of(SlotFinding slot, bool isPassive)
    {
        if (slot.Phrase is not { } phrase)
        {
            return $"{slot.Slot}: nothing stands there{(isPassive && slot is { Slot: "subj" } ? "; in the passive it would after 'by'" : "")}";
        }

        if (slot.Mentions.Count == 0)
        {
            return $"{slot.Slot}: '{phrase}' means nobody known; a name is added to the gazetteer, a noun that acts for somebody to nouns.tsv";
        }

        var meant = string.Join(", ", slot.Mentions.Select(mention => $"{mention.Name} ({mention.Label})"));
        var link = slot.IsOwner ? "belongs to" : "is";
        return slot.Fits ? $"{slot.Slot}: '{phrase}' {link} {meant}" : $"{slot.Slot}: '{phrase}' {link} {meant}, where {string.Join(", ", slot.Labels)} may stand";
    }

    private static string Of(LexiconEntry? entry) => entry is null
        ? ""
        : $"{entry.Place}: {Words(entry)} ({entry.PartOfSpeech}), {entry.Type}, source {OrNone(entry.Source)}, target {OrNone(entry.Target)}"
            + (entry.Topic.Length > 0 ? $", topic {entry.Topic}" : "") + (entry.Marks.Length > 0 ? $", marks {entry.Marks}" : "");

    private static string Of(EdgeRule rule) => rule switch
    {
        EdgeRule.Request => "the rule of requests: somebody says that another must do something",
        EdgeRule.Office => "the rule of offices: a title or apposition says who holds an office of what",
        EdgeRule.Part => "the rule of bodies: a ministry or army named with its country is a part of it",
        _ => "the rule of places: a noun phrase says what a place or an organization lies in",
    };

    // A word such as "take" has many lines: a few show what they are like
    private static string Some(IReadOnlyList<LexiconEntry> entries)
    {
        const int Shown = 3;
        var shown = string.Join("; ", entries.Take(Shown).Select(entry => $"{Words(entry)} ({entry.Place})"));
        return entries.Count > Shown ? $"{shown}; ..." : shown;
    }

    // A line may have dozens of alternatives: the one that is meant, and enough of the others to know the line by
    private static string Words(LexiconEntry entry)
    {
        var mark = entry.Phrase.IndexOfAny(['+', '~']);
        var verbs = mark < 0 ? entry.Phrase : entry.Phrase[..mark];
        var words = verbs.Contains('|', StringComparison.Ordinal) ? $"{entry.Words}|..." : entry.Words;
        return mark < 0 ? words : $"{words} {Shortened(entry.Phrase[mark..])}";
    }

    private static string Shortened(string alternatives)
    {
        const int Shown = 4;
        var all = alternatives.Split('|');
        return all.Length > Shown ? string.Join('|', all.Take(Shown)) + "|..." : alternatives;
    }

    private static string Days(ExplainedDate date) =>
        $"{Days(date.Start, date.End)} ({date.Precision})";

    private static string Days(DateOnly start, DateOnly? end) => end switch
    {
        null => "from " + PropertyFormat.ToText(start),
        { } last when last == start => PropertyFormat.ToText(start),
        { } last => $"{PropertyFormat.ToText(start)} to {PropertyFormat.ToText(last)}",
    };

    private static string Between(RejectedCandidate candidate) =>
        candidate is { Source: { } source, Target: { } target } ? $" between {source.Name} and {target.Name}" : "";

    private static string Judgement(RejectedCandidate candidate) =>
        candidate.Judgement is var (chance, least) ? $"{Number(chance)} where it asks for {Number(least)}" : "";

    private static string Labelled(ExplainedMention? mention) => mention is null ? "nobody" : $"a {mention.Label} ({mention.Name})";

    private static string Named(ExplainedMention? mention) => mention is null ? "" : $", {mention.Name}";

    private static string OrNone(string slots) => slots.Length > 0 ? slots : "-";

    private static string Counted(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
