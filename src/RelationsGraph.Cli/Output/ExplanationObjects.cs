using RelationsGraph.Extraction.Explaining;

namespace RelationsGraph.Cli.Output;

/// <summary>Explanations as objects of JSON; <c>docs/explain.md</c> describes them.</summary>
internal static class ExplanationObjects
{
    public static Dictionary<string, object?> Of(ArticleExplanation explanation) => Map(
        ("article", explanation.Article.Id ?? explanation.Article.NodeId),
        ("title", explanation.Article.DisplayTitle),
        ("published", explanation.Article.Published),
        ("sentences", List(explanation.Sentences, Of)));

    private static Dictionary<string, object?> Of(SentenceExplanation sentence) => Map(
        ("index", sentence.Sentence.Index),
        ("text", sentence.Sentence.Text),
        ("start", sentence.Sentence.Span.Start),
        ("end", sentence.Sentence.Span.End),
        ("words", List(sentence.Sentence.Tokens, token => Map(
            ("text", token.Text), ("lemma", token.Lemma), ("pos", $"{token.PartOfSpeech}".ToLowerInvariant()), ("head", token.Analysis?.Head), ("relation", token.Analysis?.Relation)))),
        ("clauses", List(sentence.Clauses, clause => Map(
            ("verb", clause.Verb), ("lemma", clause.Lemma), ("passive", clause.IsPassive), ("subject", clause.Subject), ("objects", clause.Objects),
            ("obliques", clause.Obliques), ("link", clause.Link), ("governor", clause.Governor)))),
        ("entities", List(sentence.Mentions, Of)),
        ("hasActors", sentence.HasActors),
        ("edges", List(sentence.Edges, Of)),
        ("rejected", List(sentence.Rejected, Of)));

    private static Dictionary<string, object?>? Of(ExplainedMention? mention) => mention is null ? null : Map(
        ("text", mention.Text), ("start", mention.Span.Start), ("end", mention.Span.End), ("id", mention.EntityId), ("label", mention.Label),
        ("name", mention.Name), ("rule", Name(mention.Rule)), ("confidence", mention.Confidence), ("role", mention.Role));

    private static Dictionary<string, object?> Of(ExplainedEdge explained) => Map(
        ("edge", explained.Edge),
        ("decision", Of(explained.Decision)),
        ("source", Of(explained.Source)),
        ("target", Of(explained.Target)),
        ("mood", Of(explained.Mood)),
        ("date", explained.Date is not { } date ? null : Map(
            ("start", date.Start), ("end", date.End), ("precision", date.Precision), ("cause", Name(date.Cause)), ("words", date.Words))),
        ("place", explained.Place),
        ("confidence", Map([("value", explained.Edge.Evidence[0].Confidence), .. explained.Factors.Select(factor => (factor.Name, (object?)factor.Value))])));

    private static Dictionary<string, object?> Of(EdgeDecision decision) => Map(
        ("by", decision switch { FrameDecision => "lexicon", RuleDecision => "rule", LearntDecision => "model", _ => "other" }),
        ("words", decision.Words),
        ("start", decision.Span.Start),
        ("end", decision.Span.End),
        ("rule", decision is RuleDecision rule ? Name(rule.Rule) : null),
        ("entry", decision is FrameDecision frame ? Of(frame.Entry) : null),
        ("chance", (decision as LearntDecision)?.Chance));

    private static Dictionary<string, object?> Of(LexiconEntry entry) => Map(
        ("place", entry.Place), ("words", entry.Words), ("phrase", entry.Phrase), ("pos", entry.PartOfSpeech), ("type", entry.Type), ("source", entry.Source),
        ("target", entry.Target), ("topic", entry.Topic), ("marks", entry.Marks));

    private static Dictionary<string, object?> Of(ExplainedArgument argument) => Map(
        ("slot", argument.Slot), ("phrase", argument.Phrase), ("ownerOf", argument.OwnerOf), ("entity", Of(argument.Mention)));

    private static Dictionary<string, object?>? Of(ExplainedMood? mood) => mood is null ? null : Map(
        ("status", mood.Status),
        ("negated", mood.Negated),
        ("claimedBy", Of(mood.Speaker)),
        ("steps", List(mood.Steps, step => Map(
            ("cause", Name(step.Cause)), ("verb", step.Verb?.Text), ("word", step.Word), ("effect", step.Effect), ("place", step.Place),
            ("status", step.Status), ("negated", step.Negated), ("told", step.IsTold)))));

    private static Dictionary<string, object?> Of(RejectedCandidate candidate) => Map(
        ("word", candidate.Word),
        ("lemma", candidate.Lemma),
        ("pos", candidate.PartOfSpeech),
        ("start", candidate.Span.Start),
        ("end", candidate.Span.End),
        ("obstacle", Name(candidate.Obstacle)),
        ("type", candidate.Type),
        ("passive", candidate.IsPassive),
        ("entries", List(candidate.Entries, Of)),
        ("slots", List(candidate.Slots, slot => Map(
            ("slot", slot.Slot), ("end", slot.IsTarget ? "target" : "source"), ("phrase", slot.Phrase), ("entities", List(slot.Mentions, Of)),
            ("owner", slot.IsOwner), ("fits", slot.Fits), ("labels", slot.Labels)))),
        ("source", Of(candidate.Source)),
        ("target", Of(candidate.Target)),
        ("chance", candidate.Judgement?.Chance),
        ("leastChance", candidate.Judgement?.LeastChance),
        ("mood", Of(candidate.Mood)),
        ("suggestion", candidate.Suggestion is not { } suggestion ? null : Map(
            ("phrase", suggestion.Phrase), ("pos", suggestion.PartOfSpeech), ("source", suggestion.Source), ("target", suggestion.Target),
            ("sourceEntity", Of(suggestion.SourceMention)), ("targetEntity", Of(suggestion.TargetMention)))));

    private static Dictionary<string, object?> Map(params IEnumerable<(string Name, object? Value)> pairs) => pairs.ToDictionary(pair => pair.Name, pair => pair.Value);

    private static List<object?> List<T>(IEnumerable<T> items, Func<T, object?> convert) => [.. items.Select(convert)];

    private static string Name<T>(T value)
        where T : struct, Enum
    {
        var text = $"{value}";
        return char.ToLowerInvariant(text[0]) + text[1..];
    }
}
