using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Graph;

namespace RelationsGraph.Extraction.Events;

/// <summary>What an article has told so far with a date, and which later events without a time of their own belong to that.</summary>
/// <param name="lexicon">Says which nouns tell which events.</param>
/// <param name="references">What phrases refer to.</param>
/// <param name="acts">All that persons are told to have done on a day, in the order of the article.</param>
internal sealed class ToldDates(ExtractionLexicon lexicon, ReferenceTable references, IReadOnlyList<DatedAct> acts)
{
    /// <summary>Who goes on speaking where the text goes on: persons, and leaders as a group, but no states and bodies.</summary>
    public static readonly string[] Speakers = [Labels.Person, Labels.Group];

    private readonly List<(EventMention Mention, EventDate Date)> _told = [];

    /// <summary>Remembers an event. They must come in the order of the article.</summary>
    public void Add(EventMention mention, EventDate date) => _told.Add((mention, date));

    /// <summary>The days of the visit or meeting during which an event takes place (<c>During the visit, he will meet</c>), or null.</summary>
    public EventDate? WithVisit(EventMention mention)
    {
        if (mention.Predication is null)
        {
            return null;
        }

        foreach (var oblique in mention.Predication.Obliques.Concat(LeadingObliques(mention)).Where(oblique => oblique.Preposition is "during" or "at" or "in" or "on"))
        {
            if (oblique.Phrase.FirstLower is "the" or "his" or "her" or "this" && OfEvent(mention, oblique.Phrase) is { } during)
            {
                return during;
            }

            if (oblique.Preposition is "in" && InPlace(mention, oblique.Phrase) is { } there)
            {
                return there;
            }
        }

        return null;
    }

    // Its actor or its host is a party here too
    private EventDate? OfEvent(EventMention mention, Phrase noun)
    {
        var types = lexicon.Predicates.OfNoun(noun.Head.Lemma).Select(predicate => predicate.Type).ToHashSet();
        return types.Count == 0 ? null : LastWhere(mention, earlier => types.Contains(earlier.Mention.Type) && SharesParty(earlier.Mention, mention));
    }

    // "visited Oslo on Monday. In Oslo, she met"
    private EventDate? InPlace(EventMention mention, Phrase place)
    {
        var places = references.Of(place).SelectMany(reference => new[] { reference.Entity, reference.AsPlace }).OfType<Entity>().ToHashSet();
        return places.Count == 0 ? null : LastWhere(mention, earlier => earlier.Mention.Sentence != mention.Sentence && IsConsultation(earlier.Mention)
            && earlier.Mention.Targets.Any(target => places.Contains(target.Entity)) && earlier.Mention.Sources.Any(source => Parties(mention).Contains(source.Entity)));
    }

    /// <summary>The date of what a person says or agrees: it belongs to what he or she did last (<c>Biden spoke today with Draghi. He thanked him</c>). Or null.</summary>
    /// <param name="mention">The event.</param>
    /// <param name="isTimeless">Whether its sentence names no time at all.</param>
    public EventDate? OfSpeaker(EventMention mention, bool isTimeless)
    {
        if (mention.Type.Code is not { Quad: "verbal cooperation" or "verbal conflict" or "neutral" })
        {
            return null;
        }

        var persons = mention.Sources.Select(source => source.Entity).Where(entity => Speakers.Contains(entity.Label)).ToHashSet();
        return isTimeless && mention.Mood.Status == EventStatus.Happened
            && acts.LastOrDefault(act => act.Sentence < mention.Sentence.Sentence.Index && act.Status == EventStatus.Happened && act.Persons.Overlaps(persons)) is { } act
            ? act.Date
            : IsConsultation(mention) ? OfTalks(mention, persons, isTimeless) : null;
    }

    // "Biden spoke today with Draghi. They discussed"; bodies and groups only where they have talked to each other before
    private EventDate? OfTalks(EventMention mention, HashSet<Entity> persons, bool isTimeless)
    {
        var talkers = isTimeless ? mention.Sources.Select(source => source.Entity).ToHashSet() : persons;
        return LastWhere(mention, earlier => (earlier.Mention.Sentence != mention.Sentence || isTimeless || earlier.Date.Start == earlier.Date.End)
            && IsConsultation(earlier.Mention) && (Parties(earlier.Mention).Any(persons.Contains) || (earlier.Mention.Type == mention.Type && Parties(earlier.Mention).Any(talkers.Contains))));
    }

    private EventDate? LastWhere(EventMention mention, Func<(EventMention Mention, EventDate Date), bool> fits)
    {
        for (var i = _told.Count - 1; i >= 0; i--)
        {
            if (IsAsReal(_told[i].Mention.Mood, mention.Mood) && fits(_told[i]))
            {
                return _told[i].Date;
            }
        }

        return null;
    }

    private static bool IsAsReal(Mood first, Mood second) => first.Status == second.Status || (IsAhead(first) && IsAhead(second));

    private static bool IsAhead(Mood mood) => mood.Status is EventStatus.Planned or EventStatus.Possible;

    private static bool IsConsultation(EventMention mention) => mention.Type.Code is { Quad: "verbal cooperation" or "neutral" };

    private static IEnumerable<Oblique> LeadingObliques(EventMention mention) => mention.Sentence.Phrases
        .TakeWhile(phrase => phrase.End <= mention.Predication!.Verb.Main.Index)
        .Select(phrase => new Oblique(mention.Sentence.Links.PrepositionOf(phrase) ?? "", phrase));

    private static bool SharesParty(EventMention first, EventMention second) =>
        Parties(first).Intersect(Parties(second)).Any();

    private static IEnumerable<Entity> Parties(EventMention mention) => mention.Sources.Concat(mention.Targets).Select(party => party.Entity);
}
