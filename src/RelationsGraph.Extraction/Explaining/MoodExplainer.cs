using RelationsGraph.Extraction.Events;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Graph;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>Tells what set status, negation and speaker of an event, from the moods that were read for it.</summary>
internal sealed class MoodExplainer(ExtractionLexicon lexicon)
{
    private readonly MoodReader _moods = new(lexicon);

    /// <summary>Explains the mood of a mention.</summary>
    /// <param name="mention">The event.</param>
    /// <param name="trial">The line of the lexicon that gave it, or null where a rule did.</param>
    public ExplainedMood Explain(EventMention mention, FrameTrial? trial)
    {
        var steps = new List<ExplainedMoodStep>();
        foreach (var step in (trial?.Moods ?? []).DistinctBy(step => step.Predication.Index))
        {
            var explained = OfVerb(step);
            if (explained.Cause == MoodCause.Tense)
            {
                // What governs a verb of its own tense says at most who claims it
                steps.Clear();
            }

            steps.Add(explained);
        }

        if (trial is not null && mention.Sentence.Phrases.FirstOrDefault(phrase => phrase.Head == trial.Word) is { } noun)
        {
            steps.AddRange(OfNoun(noun, mention, trial));
        }

        if (trial is not null)
        {
            steps.AddRange(OfMarks(mention, trial.Predicate));
        }

        var speaker = mention.Mood.Speaker is { } claiming ? ExplainedParts.MentionOf(claiming) : null;
        return new ExplainedMood(mention.Mood.Status, mention.Mood.Negated, speaker, steps);
    }

    private ExplainedMoodStep OfVerb(MoodStep step)
    {
        var (predication, mood) = step;
        var (cause, word, modifier) = CauseOf(predication);
        return new ExplainedMoodStep(
            cause, predication.Verb, word, EffectOf(modifier), modifier?.Row.Place, mood.Status, mood.Negated, !mood.IsContent);
    }

    private (MoodCause Cause, string? Word, Modifier? Modifier) CauseOf(Predication predication)
    {
        if (predication.Subordinator is { } opener && lexicon.Words.ModifiersOf(PartOfSpeech.Sconj, opener.Lower) is [var condition, ..])
        {
            return (MoodCause.Condition, opener.Text, condition);
        }

        if (predication.Governor is not { } governor)
        {
            return (MoodCause.Tense, null, null);
        }

        switch (predication.Link)
        {
            case PredicationLink.Controlled:
                var modifier = _moods.ModifierOf(predication, governor);
                return (modifier is null ? MoodCause.Purpose : MoodCause.Control, predication.Control?.Text ?? governor.Verb.Text, modifier);
            case PredicationLink.Complement:
                var saying = governor.ModifiersIn(lexicon.Words).FirstOrDefault(IsSpeech);
                return (MoodCause.Report, governor.Verb.Text, saying);
            case PredicationLink.Coordinate:
                return (MoodCause.Coordination, governor.Verb.Text, null);
            case PredicationLink.Relative when !predication.Verb.IsFinite && predication.Verb.Main.Form == WordForm.Ing:
                return (MoodCause.Participle, governor.Verb.Text, null);
            default:
                return (MoodCause.Tense, null, null);
        }
    }

    private static bool IsSpeech(Modifier modifier) => modifier.Effect is ModifierEffect.Speech or ModifierEffect.SpeechDenied or ModifierEffect.SpeechDoubted;

    private IEnumerable<ExplainedMoodStep> OfNoun(Phrase noun, EventMention mention, FrameTrial trial)
    {
        var site = NounSite.Find(noun, mention.Sentence, lexicon);
        if (trial.Moods.Count > 0)
        {
            if (site is { IsCancelled: true, Predication: { } cancelling })
            {
                yield return Step(MoodCause.Object, cancelling.Verb.Text, ModifierOf(cancelling, ModifierEffect.LightCancelled));
            }

            yield break;
        }

        foreach (var token in noun.Tokens.Where(token => token.Index < noun.Head.Index))
        {
            if (lexicon.Words.ModifiersOf(PartOfSpeech.Adj, token.Lower) is [{ Effect: ModifierEffect.Planned or ModifierEffect.Possible } modifier, ..])
            {
                yield return Step(MoodCause.Premodifier, token.Text, modifier);
                yield break;
            }
        }

        if (mention.Sentence.Links.PrepositionOf(noun) is "before" or "after" or "following" or "since")
        {
            yield return Step(MoodCause.Preposition, mention.Sentence.Links.PrepositionOf(noun)!, null);
        }
        else if (site is { Predication: { } predication } && (site.IsContent || site.Effect is not null))
        {
            yield return Step(MoodCause.Object, predication.Verb.Text, ModifierOf(predication, site.Effect ?? ModifierEffect.Content));
        }
        else if (!trial.Predicate.Is(PredicateMarks.Lasting))
        {
            yield return Step(MoodCause.Fact, null, null);
        }

        ExplainedMoodStep Step(MoodCause cause, string? word, Modifier? modifier) => new(
            cause, null, word, EffectOf(modifier), modifier?.Row.Place, mention.Mood.Status, mention.Mood.Negated, !mention.Mood.IsContent);
    }

    private Modifier? ModifierOf(Predication predication, ModifierEffect effect) =>
        predication.ModifiersIn(lexicon.Words).FirstOrDefault(modifier => modifier.Effect == effect);

    private static IEnumerable<ExplainedMoodStep> OfMarks(EventMention mention, Predicate predicate)
    {
        foreach (var mark in (PredicateMarks[])[PredicateMarks.Negated, PredicateMarks.Planned, PredicateMarks.Lasting])
        {
            if (predicate.Is(mark) && (mark != PredicateMarks.Lasting || mention.Mood.Status == EventStatus.Ongoing))
            {
                yield return new ExplainedMoodStep(
                    MoodCause.Mark, null, null, HyphenatedNames.Of(mark), predicate.Place, mention.Mood.Status, mention.Mood.Negated, !mention.Mood.IsContent);
            }
        }
    }

    private static string? EffectOf(Modifier? modifier) => modifier is null ? null : HyphenatedNames.Of(modifier.Effect);
}
