using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Edges;
using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Events;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Graph;
using RelationsGraph.Language;
using RelationsGraph.Language.Time;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>Tells what made each edge.</summary>
internal sealed class EdgeExplainer(ExtractionLexicon lexicon, Article article, ExtractionTrace trace, MoodExplainer moods)
{
    private readonly Document _document = trace.Document!;
    private readonly ILookup<int, TimeExpression> _times = TimeExpressions.Find(trace.Document!, article.Published)
        .Where(expression => expression.Period is not null).ToLookup(expression => expression.Tokens.First.SentenceIndex);

    /// <summary>Explains an edge that an event became.</summary>
    public ExplainedEdge Explain(TracedEvent traced)
    {
        var mention = traced.Mention;
        var trial = TrialOf(mention);
        return new ExplainedEdge(
            traced.Edge,
            DecisionOf(mention),
            ArgumentOf(traced.Source, mention, trial),
            ArgumentOf(traced.Target, mention, trial),
            moods.Explain(mention, trial),
            DateOf(traced),
            traced.Edge.Evidence[0].Properties.ContainsKey(PropertyNames.Place) ? traced.Place?.Name : null,
            mention.Chance is { } chance
                ? [new("model", chance)]
                : [new("event", mention.Confidence), new("source", traced.Source.Confidence), new("target", traced.Target.Confidence)]);
    }

    /// <summary>Explains an edge that a state became.</summary>
    public ExplainedEdge Explain(TracedState traced)
    {
        var state = traced.State;
        var tokens = _document.Slice(state.Start, state.End);
        return new ExplainedEdge(
            traced.Edge,
            trace.IsLearnt(state)
                ? new LearntDecision(ExplainedParts.TextOf(tokens), tokens.Span, state.Confidence)
                : new RuleDecision(ExplainedParts.TextOf(tokens), tokens.Span, RuleOf(state)),
            ArgumentOf(state.Source, tokens),
            ArgumentOf(state.Target, tokens),
            null,
            null,
            null,
            [new(trace.IsLearnt(state) ? "model" : "state", state.Confidence)]);
    }

    /// <summary>The line of the lexicon that gave a mention, as it was tried; or null where a rule gave it.</summary>
    public FrameTrial? TrialOf(EventMention mention) =>
        trace.Trials.LastOrDefault(trial => ReferenceEquals(trial.Predicate, mention.Predicate) && trial.Word.Index == mention.TriggerStart);

    /// <summary>What said that there is an event: a line of the lexicon, a trained model, else a rule.</summary>
    private EdgeDecision DecisionOf(EventMention mention)
    {
        var tokens = _document.Slice(mention.TriggerStart, mention.TriggerEnd);
        var words = ExplainedParts.TextOf(tokens);
        return mention.Predicate is { } predicate ? new FrameDecision(words, tokens.Span, ExplainedParts.EntryOf(predicate))
            : trace.IsLearnt(mention) ? new LearntDecision(words, tokens.Span, mention.Confidence)
            : new RuleDecision(words, tokens.Span, EdgeRule.Request);
    }

    private EdgeRule RuleOf(StateMention state) =>
        state.Type == lexicon.Structure.Office ? EdgeRule.Office : state.Type == lexicon.Structure.Part ? EdgeRule.Part : EdgeRule.Location;

    private ExplainedArgument ArgumentOf(Reference reference, EventMention mention, FrameTrial? trial)
    {
        var slot = trial?.Slots.FirstOrDefault(asked => asked.Found.Any(found => found.Entity.Equals(reference.Entity) && found.Phrase == reference.Phrase));
        var isTopic = slot is null && mention.Type == lexicon.Structure.Topic && mention.Predicate is { Topic: [_, ..] };
        return new ExplainedArgument(
            slot is not null ? ExplainedParts.TextOf(slot.Slot) : isTopic ? mention.Predicate!.Row["topic"] : null,
            slot?.Phrase.Text ?? reference.Phrase.Text,
            reference.OwnerOf?.Text,
            ExplainedParts.MentionOf(reference));
    }

    // A state knows its ends only: the phrase of each is the one in its words that refers to it
    private ExplainedArgument ArgumentOf(Entity entity, TokenSpan tokens)
    {
        var reference = trace.Sentences[tokens.First.SentenceIndex].Phrases
            .Where(phrase => phrase.Start < tokens.End && phrase.End > tokens.Start)
            .SelectMany(trace.References!.Of).FirstOrDefault(candidate => candidate.Entity.Equals(entity));
        var mention = reference is not null
            ? ExplainedParts.MentionOf(reference)
            : new ExplainedMention(ExplainedParts.TextOf(tokens), tokens.Span, entity.Id, entity.Label, entity.Name, ReferenceRule.OwnerBefore, 1, null);
        return new ExplainedArgument(null, mention.Text, null, mention);
    }

    private ExplainedDate? DateOf(TracedEvent traced)
    {
        if (traced.Edge is not { Start: { } start, End: var end })
        {
            return null;
        }

        var words = _times[traced.Mention.Sentence.Sentence.Index].FirstOrDefault(expression => expression.Start == start && (end is null || expression.End == end));
        var precision = traced.Edge.Evidence[0].Properties.GetText(PropertyNames.DatePrecision) ?? EventDate.Unknown;
        return new ExplainedDate(start, end, precision, trace.DateOf(traced.Mention) ?? DateCause.Retelling, words is null ? null : ExplainedParts.TextOf(words.Tokens));
    }
}
