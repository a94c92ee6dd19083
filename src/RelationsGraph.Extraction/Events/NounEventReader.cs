using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;

namespace RelationsGraph.Extraction.Events;

/// <summary>Reads the events that nouns tell: <c>Lavrov's visit to Beijing</c>, <c>talks between A and B</c>.</summary>
internal sealed class NounEventReader(ExtractionLexicon lexicon, MoodReader moods)
{
    private const double NounConfidence = 0.8;
    private const double BorrowedConfidence = 0.65;
    private static readonly Slot Between = new(SlotPosition.Oblique, "between", []);

    /// <summary>Reads the events of a sentence.</summary>
    /// <param name="arguments">Finds the parties.</param>
    /// <param name="used">The phrases that a verb has taken already.</param>
    public IEnumerable<EventMention> Read(ArgumentReader arguments, HashSet<int> used)
    {
        foreach (var phrase in arguments.Sentence.Phrases)
        {
            if (used.Contains(phrase.Index) || phrase.IsPronoun || phrase.HeadName is { IsProper: true })
            {
                continue;
            }

            foreach (var mention in ReadPhrase(phrase, arguments))
            {
                yield return mention;
            }
        }
    }

    private IReadOnlyList<EventMention> ReadPhrase(Phrase phrase, ArgumentReader arguments)
    {
        var reading = new PredicateReading();
        _ = arguments.OfNoun(phrase.Head.Lemma).Where(predicate => phrase.EndsWith(predicate.Words) && HasObject(phrase, predicate, arguments))
            .FirstOrDefault(predicate => reading.Settles(predicate, ReadOne(phrase, predicate, arguments)));
        return reading.Events;
    }

    // "lifting +of sanction": what stands behind the noun, with its preposition
    private static bool HasObject(Phrase phrase, Predicate predicate, ArgumentReader arguments) => predicate.ObjectWords.Count == 0
        || arguments.Sentence.Links.ModifiersOf(phrase).Any(modifier => predicate.ObjectWords.Any(words =>
            words.Split(' ') is [var preposition, .. var noun] && preposition == modifier.Preposition && modifier.Phrase.EndsWith(noun)));

    private EventMention[]? ReadOne(Phrase phrase, Predicate predicate, ArgumentReader arguments)
    {
        arguments.Trace?.Try(predicate, phrase.Head);
        if (predicate.Is(PredicateMarks.NoEvent))
        {
            return [];
        }

        var site = NounSite.Find(phrase, arguments.Sentence, lexicon);
        var sources = Mutual(phrase, site, predicate, arguments);
        var isMutual = sources.Count > 1;
        sources = isMutual ? sources : Fill(predicate.Source, phrase, site, predicate, arguments, false);
        var confidence = NounConfidence;
        if (sources.Count == 0 && site.Borrows(predicate) && site.Actor is { } actor)
        {
            sources = arguments.Parties(actor, new Slot(SlotPosition.Subject, "", []), predicate.Type.SourceLabels, predicate, false);
            confidence = BorrowedConfidence;
        }

        if (sources.Count == 0 && !arguments.TriesActs)
        {
            return null;
        }

        var targets = isMutual ? [] : Fill(predicate.Target, phrase, site, predicate, arguments, true)
            .Where(target => !sources.Any(source => source.Entity.Equals(target.Entity))).ToList();
        if (targets.Count == 0 && predicate.Is(PredicateMarks.FreeTarget) && site.Actor is { } invited)
        {
            targets = [.. arguments.Parties(invited, new Slot(SlotPosition.Subject, "", []), predicate.Type.TargetLabels, predicate, true)];
        }

        var lacksParty = sources.Count == 0 || (targets.Count == 0 && !(predicate.Is(PredicateMarks.Both) && sources.Count > 1));
        if (lacksParty && !arguments.TriesActs)
        {
            return null;
        }

        var mention = new EventMention
        {
            Type = predicate.Type,
            Predicate = predicate,
            Sources = sources,
            Targets = targets,
            Mood = moods.OfNoun(phrase, site, predicate.Is(PredicateMarks.Lasting), predicate.Is(PredicateMarks.Free), arguments),
            Sentence = arguments.Sentence,
            Predication = site.Predication,
            SharesClause = site.SharesTime,
            TriggerStart = phrase.Head.Index,
            TriggerEnd = phrase.Head.Index + 1,
            Confidence = confidence,
            IsAct = predicate.IsAct,
            LacksParty = lacksParty,
        };
        var topics = lacksParty ? [] : Topics(predicate.Topic, phrase, site, arguments);
        return topics.Count == 0
            ? [mention]
            : [mention, mention with { Type = lexicon.Structure.Topic, Sources = [.. sources, .. targets], Targets = topics }];
    }

    // "Middle East talks between A and B": who stands after "between" are the parties, whoever else is named
    private static IReadOnlyList<Reference> Mutual(Phrase phrase, NounSite site, Predicate predicate, ArgumentReader arguments) =>
        predicate.Is(PredicateMarks.Both) ? Fill([Between], phrase, site, predicate, arguments, true) : [];

    private static List<Reference> Topics(IReadOnlyList<Slot> slots, Phrase phrase, NounSite site, ArgumentReader arguments) =>
        [.. slots.SelectMany(slot => PhrasesAt(slot, phrase, site, arguments)).SelectMany(arguments.Sentence.Links.ConjunctsOf)
            .Select(arguments.AnyTopic).OfType<Reference>().DistinctBy(topic => topic.Entity.Id)];

    private static IReadOnlyList<Reference> Fill(IReadOnlyList<Slot> slots, Phrase phrase, NounSite site, Predicate predicate, ArgumentReader arguments, bool isTarget)
    {
        var labels = isTarget ? predicate.Type.TargetLabels : predicate.Type.SourceLabels;
        foreach (var slot in slots)
        {
            if (slot.Position == SlotPosition.Possessor)
            {
                var owners = arguments.OwnersBefore(phrase, slot, labels, isTarget);
                if (owners.Count > 0)
                {
                    return owners;
                }
            }

            foreach (var place in PhrasesAt(slot, phrase, site, arguments))
            {
                var found = slot.Position == SlotPosition.ObliqueOwner
                    ? [.. arguments.Owners(place).Where(owner => labels.Contains(owner.Entity.Label) && slot.Admits(owner.Entity.Label))]
                    : arguments.Parties(place, slot, labels, predicate, isTarget);
                if (found.Count > 0)
                {
                    return found;
                }
            }
        }

        return [];
    }

    private static IEnumerable<Phrase> PhrasesAt(Slot slot, Phrase phrase, NounSite site, ArgumentReader arguments) => slot.Position switch
    {
        SlotPosition.Oblique or SlotPosition.ObliqueOwner => arguments.Sentence.Links.ModifiersOf(phrase).Concat(OnNames(phrase, arguments.Sentence.Links)).Concat(Inner(phrase, arguments)).Concat(OfClause(phrase, site))
            .Where(modifier => modifier.Preposition == slot.Preposition).Select(modifier => modifier.Phrase),
        SlotPosition.ClauseSubject => arguments.Sentence.Predications.Where(predication => predication.Control == phrase.Head && predication.Subject is not null && predication.Subordinator is { Lower: "for" })
            .Select(predication => predication.Subject!),
        SlotPosition.Self => arguments.NamedBy(phrase),
        _ => [],
    };

    // "the visit of Xi Jinping to Serbia": a parser may hang on a name what belongs to the noun
    private static IEnumerable<Oblique> OnNames(Phrase phrase, PhraseLinks links) => links.ModifiersOf(phrase).SelectMany(modifier => links.ConjunctsOf(modifier.Phrase))
        .Where(part => part.HeadName is { IsProper: true }).SelectMany(links.ModifiersOf).Where(modifier => modifier.Preposition is not ("of" or "in"));

    // "the withdrawal of troops from Mali": what follows a noun may hang on that which belongs to it
    private static IEnumerable<Oblique> Inner(Phrase phrase, ArgumentReader arguments) => arguments.Sentence.Links.ModifiersOf(phrase)
        .Where(modifier => modifier.Preposition == "of").SelectMany(modifier => arguments.Sentence.Links.ModifiersOf(modifier.Phrase)).Where(modifier => modifier.Preposition != "of");

    // "held talks in Doha with Iran", "talks were held between A and B": what follows the noun may hang on its verb
    private static IEnumerable<Oblique> OfClause(Phrase phrase, NounSite site) =>
        site is { IsParty: true, Predication: { } predication }
            ? predication.Obliques.Where(oblique => oblique.Phrase.Start > phrase.Start && oblique.Preposition != "of" && !(oblique.Preposition == "by" && IsAgent(site)))
            : [];

    // "the invasion was condemned by Germany": who condemned it; but "a visit was paid by Germany"
    private static bool IsAgent(NounSite site) => site is { IsLight: false, IsCancelled: false, Predication.IsPassive: true };
}
