using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>Tells of each word of a sentence that could have told an edge what kept it from doing so.</summary>
internal sealed class CandidateExplainer(ExtractionLexicon lexicon, ExtractionTrace trace, MoodExplainer moods)
{
    private readonly LexiconSuggester _suggester = new(lexicon, trace.References!);
    private readonly ILookup<int, FrameTrial> _trials = trace.Trials.ToLookup(trial => trial.Word.Index);
    private readonly ILookup<int, StoppedMention> _stopped = trace.Stopped.ToLookup(stopped => stopped.Mention.TriggerStart);
    private readonly HashSet<int> _telling = [.. trace.Events.SelectMany(traced => Enumerable.Range(traced.Mention.TriggerStart, traced.Mention.TriggerEnd - traced.Mention.TriggerStart))];

    /// <summary>The candidates of a sentence, in the order of their words.</summary>
    public IReadOnlyList<RejectedCandidate> Explain(SentenceParse sentence) =>
    [
        .. sentence.Predications.SelectMany(predication => OfVerb(predication, sentence))
            .Concat(sentence.Phrases.SelectMany(phrase => OfNoun(phrase, sentence)))
            .Concat(trace.StoppedStates.Where(stopped => trace.Document!.Tokens[stopped.State.Start].SentenceIndex == sentence.Sentence.Index).Select(OfState))
            .OrderBy(candidate => candidate.Span.Start),
    ];

    private IEnumerable<RejectedCandidate> OfVerb(Predication predication, SentenceParse sentence)
    {
        var word = predication.Verb.Main;
        if (_telling.Contains(word.Index))
        {
            return Unlikely(word);
        }

        if (_trials.Contains(word.Index) || _stopped.Contains(word.Index))
        {
            return OfTrials(word, sentence).Select(candidate => candidate with { IsPassive = predication.IsPassive });
        }

        // "plans", "said" and "was" say something of other words; only parties beside them make them worth a line of their own
        var suggestion = _suggester.ForVerb(predication, sentence);
        var isModifier = predication.ModifiersIn(lexicon.Words).Count > 0 || word.PartOfSpeech == PartOfSpeech.Aux;
        if (suggestion is null && (isModifier || !_suggester.HasParty(predication, sentence)))
        {
            return [];
        }

        var known = lexicon.Predicates.OfVerb(predication.Lemma);
        return
        [
            Candidate(word, known.Count > 0 ? EdgeObstacle.WordsMissing : EdgeObstacle.UnknownWord) with
            {
                Entries = Entries(known), Suggestion = suggestion, IsPassive = predication.IsPassive,
            },
        ];
    }

    private IEnumerable<RejectedCandidate> OfNoun(Phrase phrase, SentenceParse sentence)
    {
        var word = phrase.Head;
        if (phrase.IsPronoun || phrase.HeadName is { IsProper: true })
        {
            return [];
        }

        if (_telling.Contains(word.Index))
        {
            return Unlikely(word);
        }

        if (_trials.Contains(word.Index) || _stopped.Contains(word.Index))
        {
            return OfTrials(word, sentence);
        }

        var known = lexicon.Predicates.OfNoun(word.Lemma);
        return trace.References!.Of(phrase).Count == 0 && _suggester.ForNoun(phrase, sentence) is { } suggestion
            ? [Candidate(word, known.Count > 0 ? EdgeObstacle.WordsMissing : EdgeObstacle.UnknownWord) with { Entries = Entries(known), Suggestion = suggestion }]
            : [];
    }

    // A word may tell one pair and not another
    private IEnumerable<RejectedCandidate> Unlikely(Token word) =>
        _stopped[word.Index].Where(stopped => stopped.Obstacle == EdgeObstacle.Unlikely).Select(stopped => OfStopped(word, stopped));

    private RejectedCandidate OfState(StoppedState stopped)
    {
        var tokens = trace.Document!.Slice(stopped.State.Start, stopped.State.End);
        return new RejectedCandidate(ExplainedParts.TextOf(tokens), tokens.Last.Lemma, "noun", tokens.Span, EdgeObstacle.Unlikely)
        {
            Type = stopped.State.Type.Name,
            Judgement = (stopped.Chance, stopped.LeastChance),
        };
    }

    // What was stopped late comes first: it was nearest to an edge; of the others that for which most places were filled
    private IEnumerable<RejectedCandidate> OfTrials(Token word, SentenceParse sentence)
    {
        var stopped = _stopped[word.Index].DistinctBy(stop => (stop.Obstacle, stop.Source?.Entity.Id, stop.Target?.Entity.Id, stop.Mention.Type.Name))
            .Select(stop => OfStopped(word, stop)).ToList();
        return stopped.Count > 0
            ? stopped
            : _trials[word.Index].Select(trial => OfTrial(trial, sentence)).OrderByDescending(candidate => candidate.Slots.Count(slot => slot.Fits));
    }

    private RejectedCandidate OfStopped(Token word, StoppedMention stopped)
    {
        var mention = stopped.Mention;
        return Candidate(word, stopped.Obstacle) with
        {
            Type = mention.Type.Name,
            Judgement = stopped is { Chance: { } chance, LeastChance: { } least } ? (chance, least) : null,
            Entries = mention.Predicate is { } predicate ? Entries([predicate]) : [],
            Source = Mention(stopped.Source, mention.Sources),
            Target = Mention(stopped.Target, mention.Targets),
            Mood = moods.Explain(mention, _trials[word.Index].LastOrDefault(trial => ReferenceEquals(trial.Predicate, mention.Predicate))),
        };
    }

    private RejectedCandidate OfTrial(FrameTrial trial, SentenceParse sentence)
    {
        var predicate = trial.Predicate;
        var slots = Findings(trial, predicate.Source, false, sentence).Concat(Findings(trial, predicate.Target, true, sentence)).ToList();
        var obstacle = predicate.Is(PredicateMarks.NoEvent) ? EdgeObstacle.SaysNoEvent
            : !slots.Exists(slot => slot is { IsTarget: false, Fits: true }) ? EdgeObstacle.NoSource
            : !slots.Exists(slot => slot is { IsTarget: true, Fits: true }) ? EdgeObstacle.NoTarget
            : EdgeObstacle.SameEntity;
        return Candidate(trial.Word, obstacle) with { Entries = Entries([predicate]), Slots = slots };
    }

    private IEnumerable<SlotFinding> Findings(FrameTrial trial, IReadOnlyList<Slot> slots, bool isTarget, SentenceParse sentence)
    {
        var labels = isTarget ? trial.Predicate.Type.TargetLabels : trial.Predicate.Type.SourceLabels;
        foreach (var slot in slots)
        {
            IReadOnlyList<string> allowed = [.. labels.Where(slot.Admits)];
            var asked = trial.Slots.Where(candidate => candidate.IsTarget == isTarget && ReferenceEquals(candidate.Slot, slot)).ToList();
            if (asked.Count == 0)
            {
                yield return new SlotFinding(ExplainedParts.TextOf(slot), isTarget, null, [], false, false, allowed);
            }

            foreach (var place in asked)
            {
                var meant = place.Found.Count > 0 ? place.Found : Meant(place.Phrase, sentence);
                yield return new SlotFinding(
                    ExplainedParts.TextOf(slot), isTarget, place.Phrase.Text, [.. meant.Select(ExplainedParts.MentionOf)], meant is [{ OwnerOf: not null }, ..],
                    place.Found.Count > 0, allowed);
            }
        }
    }

    private List<Reference> Meant(Phrase phrase, SentenceParse sentence)
    {
        var meant = sentence.Links.ConjunctsOf(phrase).SelectMany(trace.References!.Of).ToList();
        return meant.Count > 0 ? meant : [.. trace.References!.OwnersOf(phrase, sentence).Select(owner => owner with { OwnerOf = phrase })];
    }

    private static RejectedCandidate Candidate(Token word, EdgeObstacle obstacle) =>
        new(word.Text, word.Lemma, word.PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux ? "verb" : "noun", word.Span, obstacle);

    private static IReadOnlyList<LexiconEntry> Entries(IEnumerable<Predicate> predicates) =>
        [.. predicates.DistinctBy(predicate => predicate.Place).Select(ExplainedParts.EntryOf)];

    private static ExplainedMention? Mention(Reference? of, IReadOnlyList<Reference> all) =>
        (of ?? (all is [var first, ..] ? first : null)) is { } reference ? ExplainedParts.MentionOf(reference) : null;
}
