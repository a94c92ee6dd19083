using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Events;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;

namespace RelationsGraph.Extraction.Coding;

/// <summary>
/// Finds the party that an event lacks where its predicate would have it, among the words that hang on its verb: a looser reading than that
/// of edges, as event coders have it.
/// </summary>
internal sealed class PartyFinder(ReferenceTable references)
{
    private const double Confidence = 0.5;
    private const int MaxDepth = 3;

    // What stands behind these is no party
    private static readonly HashSet<string> Circumstances =
        ["by", "at", "during", "after", "before", "since", "until", "despite", "amid", "following", "as", "under", "because", "through", "due", "near", "like", "than"];


    /// <summary>The event with the parties found; as it is where there are none.</summary>
    public EventMention Complete(EventMention mention)
    {
        // "The two presidents met": those who act on each other need nobody else
        if (mention.Predication is not { } predication || (mention.Type.Symmetric && mention.Sources.Count > 1))
        {
            return mention;
        }

        var sources = mention.LacksParty && mention.Sources.Count == 0 ? FirstParty(ActorsOf(predication), mention, mention.Targets) : mention.Sources;
        var targets = mention.Targets;
        if ((mention.LacksParty && targets.Count == 0) || IsOwn(targets, sources, mention.Sentence))
        {
            // What is the actor's own (its border, its troops) is acted on for somebody's sake
            var others = FirstParty(Undergoers(predication, mention.Sentence, 0).Concat(Following(mention)), mention, sources);
            targets = others.Count > 0 ? others : targets;
        }

        if (targets.Count > 0 && targets.All(target => IsNobody(target, mention.Sentence)) && FirstParty(Undergoers(predication, mention.Sentence, 0), mention, sources) is { Count: > 0 } parties)
        {
            targets = parties;
        }

        return mention with { Sources = sources, Targets = targets };
    }

    // "rejected a plan for talks with Togo": a topic is no party, unless it is somebody's
    private bool IsNobody(Reference target, SentenceParse sentence) => target.Entity.Label == Labels.Topic && references.OwnersOf(target.Phrase, sentence).Count == 0;

    private bool IsOwn(IReadOnlyList<Reference> targets, IReadOnlyList<Reference> sources, SentenceParse sentence) =>
        targets.Count == 1 && sources.Count == 1 && (sources[0].Entity.Equals(targets[0].Entity) || Owns(sources, targets[0].Phrase, sentence));

    private bool Owns(IReadOnlyList<Reference> sources, Phrase phrase, SentenceParse sentence) => phrase.PossessivePronoun is not null
        && references.OwnersBefore(phrase, sentence).Any(owner => sources.Any(source => source.Entity.Equals(owner.Entity)));

    private List<Reference> FirstParty(IEnumerable<Phrase> phrases, EventMention mention, IReadOnlyList<Reference> others)
    {
        foreach (var phrase in phrases)
        {
            var found = mention.Sentence.Links.ConjunctsOf(phrase).SelectMany(part => PartiesOf(part, mention.Sentence))
                .Where(party => !others.Any(other => other.Entity.Equals(party.Entity) || other.Phrase == party.Phrase) && !Owns(others, party.Phrase, mention.Sentence))
                .DistinctBy(party => party.Entity.Id).Select(party => party with { Confidence = party.Confidence * Confidence }).ToList();
            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    private IReadOnlyList<Reference> PartiesOf(Phrase phrase, SentenceParse sentence)
    {
        var direct = references.Of(phrase).Where(reference => reference.Entity is not ({ Label: Labels.Topic } or { Label: Labels.Place, Country: null })).ToList();
        return direct.Count > 0 ? direct : references.OwnersOf(phrase, sentence);
    }

    private static IEnumerable<Phrase> ActorsOf(Predication predication)
    {
        var own = predication.IsPassive ? predication.Obliques.Where(oblique => oblique.Preposition == "by").Select(oblique => oblique.Phrase) : One(predication.Subject);
        return own.Concat(predication.Governor is { } governor && predication.Link is PredicationLink.Controlled or PredicationLink.Coordinate ? One(governor.Subject) : []);
    }

    // What it acts on, then what is said to be acted on: "agreed to open its border to Ethiopia"
    private static IEnumerable<Phrase> Undergoers(Predication predication, SentenceParse sentence, int depth)
    {
        var own = (predication.IsPassive && depth == 0 ? One(predication.Subject) : []).Concat(predication.Objects)
            .Concat(predication.Obliques.Where(oblique => !Circumstances.Contains(oblique.Preposition)).Select(oblique => oblique.Phrase))
            .SelectMany(phrase => WithModifiers(phrase, sentence, 0));
        return depth == MaxDepth ? own : own.Concat(sentence.Predications
            .Where(below => below.Governor == predication && below.Link is PredicationLink.Controlled or PredicationLink.Complement)
            .SelectMany(below => (below.Link == PredicationLink.Complement ? One(below.Subject) : []).Concat(Undergoers(below, sentence, depth + 1))));
    }

    // "an extension of the mandate for the force in Lebanon"
    private static IEnumerable<Phrase> WithModifiers(Phrase phrase, SentenceParse sentence, int depth) => depth == MaxDepth
        ? []
        : sentence.Links.ModifiersOf(phrase).Where(modifier => !Circumstances.Contains(modifier.Preposition))
            .SelectMany(modifier => WithModifiers(modifier.Phrase, sentence, depth + 1)).Prepend(phrase);

    // Where the tree leads to nobody, whoever is named next: up to a clause of its own, and but for those who only say so
    private static IEnumerable<Phrase> Following(EventMention mention)
    {
        var own = mention.Predication!;
        var beginners = mention.Sentence.Predications.Where(other => other != own && other.Link is PredicationLink.Coordinate or PredicationLink.Root && other.Subject != own.Subject)
            .Select(other => other.Subject).OfType<Phrase>().ToHashSet();
        var speakers = mention.Sentence.Predications.Where(other => own.Governor == other && own.Link == PredicationLink.Complement)
            .Select(other => other.Subject).ToHashSet();
        return mention.Sentence.Phrases.SkipWhile(phrase => phrase.Start < mention.TriggerEnd).TakeWhile(phrase => !beginners.Contains(phrase)).Where(phrase => !speakers.Contains(phrase)
            && !(mention.Sentence.Links.PrepositionOf(phrase) is { } preposition && Circumstances.Contains(preposition)));
    }

    private static IEnumerable<Phrase> One(Phrase? phrase) => phrase is null ? [] : [phrase];
}
