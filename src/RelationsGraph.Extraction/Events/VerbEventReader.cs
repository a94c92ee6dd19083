using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Events;

/// <summary>Reads the events that verbs tell.</summary>
internal sealed class VerbEventReader(ExtractionLexicon lexicon, MoodReader moods)
{
    private const double VerbConfidence = 0.9;
    private static readonly Slot Between = new(SlotPosition.Oblique, "between", []);

    /// <summary>Reads the events of a sentence.</summary>
    /// <param name="arguments">Finds the parties.</param>
    /// <param name="used">Gathers the phrases that a verb has taken as a part of its meaning.</param>
    public IEnumerable<EventMention> Read(ArgumentReader arguments, HashSet<int> used)
    {
        var events = new List<EventMention>();
        foreach (var predication in arguments.Sentence.Predications)
        {
            var matches = PredicatesOf(predication, arguments)
                .Select(predicate => VerbMatch.Find(predication, predicate, arguments.Sentence)).OfType<VerbMatch>()
                .OrderByDescending(match => match.Predicate.IsOwn).ThenByDescending(match => match.Strength).ToList();
            var reading = new PredicateReading();
            foreach (var match in matches)
            {
                if (reading.Settles(match.Predicate, ReadOne(match, arguments)))
                {
                    used.UnionWith(match.OwnPhrases.Select(phrase => phrase.Index));

                    break;
                }
            }

            events.AddRange(reading.Events);
            if (arguments.TriesActs && reading.Events is [{ IsEdge: true, Type.Code.Plover: null, Sources.Count: > 1 }, ..])
            {
                // "Ghana and Togo discussed trade": to event coders they met
                events.AddRange(matches.Where(match => match.Predicate.IsAct && match.Predicate.Is(PredicateMarks.Both)).Select(match => ReadOne(match, arguments)).FirstOrDefault(found => found is { Length: > 0 }) ?? []);
            }
        }

        return events;
    }

    // An analysis that does not know a verb may give it a lemma that is none
    private static IEnumerable<Predicate> PredicatesOf(Predication predication, ArgumentReader arguments) =>
        BaseForms(predication.Verb.Main).Select(arguments.OfVerb).FirstOrDefault(known => known.Any()) ?? [];

    private static IEnumerable<string> BaseForms(Token verb)
    {
        yield return verb.Lemma;
        yield return verb.Lower;
        foreach (var suffix in new[] { "ed", "d", "ing", "s" }.Where(suffix => verb.Lower.EndsWith(suffix, StringComparison.Ordinal)))
        {
            yield return verb.Lower[..^suffix.Length];
        }
    }

    private EventMention[]? ReadOne(VerbMatch match, ArgumentReader arguments)
    {
        var predicate = match.Predicate;
        arguments.Trace?.Try(predicate, match.Predication.Verb.Main);
        if (predicate.Is(PredicateMarks.NoEvent))
        {
            return [];
        }

        var sources = Fill(predicate.Source, match, arguments, false);
        if (sources.Count == 0 && !arguments.TriesActs)
        {
            return null;
        }

        var targets = Without(Fill(predicate.Target, match, arguments, true), sources);
        if (predicate.Is(PredicateMarks.Both) && targets.Count > 1 && match.PhrasesAt(Between).Any())
        {
            // "announced a ceasefire between A and B": the parties are A and B
            (sources, targets) = (targets, []);
        }

        if (targets.Count == 0 && sources.Count > 1 && (match.IsMutual || (predicate.Is(PredicateMarks.Both) && !predicate.Type.Symmetric)))
        {
            // "accused each other", "restored relations": every one the others
            targets = sources;
        }

        var lacksParty = sources.Count == 0 || (targets.Count == 0 && !(predicate.Is(PredicateMarks.Both) && sources.Count > 1));
        if ((lacksParty && !arguments.TriesActs) || (targets.Count == 0 && IsCrowd(match, sources)))
        {
            return null;
        }

        var mood = moods.OfVerb(match.Predication, predicate.Is(PredicateMarks.Lasting), arguments);
        if (predicate.Is(PredicateMarks.Negated))
        {
            mood = mood with { Negated = true, Status = Graph.EventStatus.Planned };
        }

        if (predicate.Is(PredicateMarks.Planned) && mood.Status == Graph.EventStatus.Happened)
        {
            mood = mood with { Status = Graph.EventStatus.Planned };
        }

        var mention = new EventMention
        {
            Type = predicate.Type,
            Predicate = predicate,
            Sources = sources,
            Targets = targets,
            Mood = mood,
            Sentence = arguments.Sentence,
            Predication = match.Predication,
            SharesClause = true,
            TriggerStart = match.Predication.Verb.Main.Index,
            TriggerEnd = match.End,
            Confidence = VerbConfidence,
            IsAct = predicate.IsAct,
            LacksParty = lacksParty,
        };
        var topics = lacksParty ? [] : Topics(predicate.Topic, match, arguments);
        return topics.Count == 0
            ? [mention]
            : [mention, mention with { Type = lexicon.Structure.Topic, Sources = predicate.Is(PredicateMarks.Both) ? [.. sources, .. targets] : sources, Targets = topics }];
    }

    // "we will work closely together": what many say of themselves is no dealing of each with each
    private static bool IsCrowd(VerbMatch match, IReadOnlyList<Reference> sources) => sources.Count > 2 && match.Predication.Subject is { IsPronoun: true };

    // "France, Italy and Spain summoned their envoys": the parties themselves, which "their" means, undergo nothing
    private static IReadOnlyList<Reference> Without(IReadOnlyList<Reference> targets, IReadOnlyList<Reference> sources) =>
        sources.Count > 1 && targets.Count > 1 && targets.All(target => sources.Any(source => source.Entity.Equals(target.Entity))) ? [] : targets;

    private static List<Reference> Topics(IReadOnlyList<Slot> slots, VerbMatch match, ArgumentReader arguments) =>
        [.. slots.SelectMany(match.PhrasesAt).SelectMany(phrase => arguments.Sentence.Links.ConjunctsOf(phrase)).Select(arguments.AnyTopic).OfType<Reference>().DistinctBy(topic => topic.Entity.Id)];

    private static IReadOnlyList<Reference> Fill(IReadOnlyList<Slot> slots, VerbMatch match, ArgumentReader arguments, bool isTarget)
    {
        var labels = isTarget ? match.Predicate.Type.TargetLabels : match.Predicate.Type.SourceLabels;
        foreach (var slot in slots)
        {
            foreach (var phrase in match.PhrasesAt(slot))
            {
                var found = slot.Position is SlotPosition.Possessor or SlotPosition.ObliqueOwner
                    ? arguments.Owners(phrase, slot, labels, isTarget)
                    : arguments.Parties(phrase, slot, labels, match.Predicate, isTarget);
                if (found.Count > 0)
                {
                    return found;
                }
            }
        }

        return [];
    }
}
