using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;

namespace RelationsGraph.Extraction.Entities;

/// <summary>Who was mentioned when, so that pronouns and short descriptions find whom they mean.</summary>
internal sealed class MentionHistory
{
    // A pronoun looks no further back than this
    private const int Window = 3;

    private readonly List<Mention> _mentions = [];
    private readonly List<Encounter> _encounters = [];
    private readonly List<Entity> _places = [];

    /// <summary>Notes what a phrase refers to.</summary>
    public void Note(IReadOnlyList<Reference> references, Phrase phrase, int sentence, bool isSubject, int group)
    {
        foreach (var reference in references)
        {
            _mentions.Add(new Mention(reference.Entity, phrase, sentence, isSubject, group));
            if ((reference.AsPlace ?? reference.Entity) is { Label: Labels.Place } place)
            {
                _places.Add(place);
            }
        }
    }

    /// <summary>Notes that some meet or speak with each other.</summary>
    public void NoteEncounter(IReadOnlyList<Entity> parties, int sentence) => _encounters.Add(new Encounter(parties, sentence));

    /// <summary>The country that an adjective or a name within a phrase named last (<c>Iranian television</c>), or null.</summary>
    public Country? Owner { get; set; }

    /// <summary>The place spoken of last that fits, or null.</summary>
    public Entity? FindPlace(Func<Entity, bool> fits) => _places.FindLast(place => fits(place));

    /// <summary>Those who met or spoke with each other last, at least two, as <c>both sides</c> means them; or none.</summary>
    /// <param name="sentence">The index of the sentence.</param>
    /// <param name="count">How many they are said to be, or null.</param>
    /// <param name="fits">What all of them must be.</param>
    /// <param name="isSubject">Whether they act themselves: then who acts before them in the sentence may be one of them.</param>
    public IReadOnlyList<Entity> FindEncounter(int sentence, int? count, Func<Entity, bool> fits, bool isSubject = false)
    {
        // "Sudan urged both sides": not Sudan
        var acting = isSubject ? [] : ActingIn(sentence);
        return _encounters.FindLast(encounter => encounter.Sentence >= sentence - Window && (count is null || encounter.Parties.Count == count)
            && encounter.Parties.All(fits) && !encounter.Parties.Any(acting.Contains))?.Parties ?? [];
    }

    /// <summary>Those who met or spoke with each other last, however long ago, persons before others; or none.</summary>
    public IReadOnlyList<Entity> FindTalkers() =>
        (_encounters.FindLast(encounter => encounter.Parties[0].Label == Labels.Person) ?? _encounters.LastOrDefault())?.Parties ?? [];

    /// <summary>The person that <c>he</c> or <c>she</c> means, or null.</summary>
    /// <param name="sentence">The index of the sentence.</param>
    /// <param name="gender">The gender that the pronoun shows.</param>
    /// <param name="others">Whom it cannot mean.</param>
    public Entity? FindPerson(int sentence, Gender gender, IReadOnlyList<Entity> others) => Best(sentence, others, mention =>
        mention.Entity.Label == Labels.Person && (mention.Entity.Gender == Gender.Unknown || gender == Gender.Unknown || mention.Entity.Gender == gender));

    /// <summary>The actor that <c>it</c> means, or null.</summary>
    public Entity? FindThing(int sentence, IReadOnlyList<Entity> others) => Best(sentence, others, mention => mention.Entity.Label is Labels.Country or Labels.Organization);

    /// <summary>The country that <c>the country</c> means, or null.</summary>
    public Entity? FindCountry(int sentence, IReadOnlyList<Entity> others) => Best(sentence, others, mention => mention.Entity.Label == Labels.Country);

    /// <summary>The country spoken of last, however long ago, or null.</summary>
    public Entity? FindCountry(IReadOnlyList<Entity> others) => _mentions.FindLast(mention => mention.Entity.Label == Labels.Country && !others.Contains(mention.Entity))?.Entity;

    /// <summary>What the last phrase that fits refers to, or null.</summary>
    public Entity? FindLast(Func<Phrase, bool> fits) => _mentions.FindLast(mention => fits(mention.Phrase))?.Entity;

    /// <summary>The organization spoken of last whose name ends with a noun (<c>the court</c>), or null.</summary>
    public Entity? FindOrganization(string lastWord) => _mentions.FindLast(mention => mention.Entity.Label == Labels.Organization
        && mention.Entity.Name.EndsWith(" " + lastWord, StringComparison.OrdinalIgnoreCase))?.Entity;

    /// <summary>The organization that <c>the group</c> or another noun means, or null.</summary>
    public Entity? FindOrganization(int sentence, Func<Entity, bool> isOfKind) =>
        Best(sentence, [], mention => mention.Entity.Label == Labels.Organization && isOfKind(mention.Entity));

    /// <summary>Those that <c>they</c> means: the members of a list, a group, or an actor with members; or none.</summary>
    public IReadOnlyList<Entity> FindSeveral(int sentence)
    {
        for (var back = 0; back < Window; back++)
        {
            var inSentence = _mentions.Where(mention => mention.Sentence == sentence - back).ToList();
            if (_encounters.FindLast(encounter => encounter.Sentence == sentence - back && encounter.Parties[0].Label == Labels.Person) is { } encounter)
            {
                return encounter.Parties;
            }

            var list = inSentence.GroupBy(mention => mention.Group).Where(group => group.Select(mention => mention.Entity).Distinct().Count() > 1)
                .OrderByDescending(group => group.Any(mention => mention.IsSubject)).FirstOrDefault();
            if (list is not null)
            {
                return [.. list.Select(mention => mention.Entity).Distinct()];
            }

            if (inSentence.OrderByDescending(mention => mention.IsSubject).FirstOrDefault(mention =>
                mention.Phrase.IsPlural && mention.Entity.Label is Labels.Group or Labels.Organization or Labels.Country) is { } one)
            {
                return [one.Entity];
            }
        }

        return [];
    }

    /// <summary>The last two different entities of a label, in the order of the article; or none.</summary>
    public IReadOnlyList<Entity> FindPair(int sentence, string label)
    {
        var pair = new List<Entity>();
        var acting = ActingIn(sentence);
        for (var i = _mentions.Count - 1; i >= 0 && pair.Count < 2 && _mentions[i].Sentence >= sentence - Window; i--)
        {
            // "Sudan urged both sides": not Sudan
            if (_mentions[i].Entity.Label == label && !pair.Contains(_mentions[i].Entity) && !(acting.Count == 1 && acting[0].Equals(_mentions[i].Entity)))
            {
                pair.Insert(0, _mentions[i].Entity);
            }
        }

        return pair.Count == 2 ? pair : [];
    }

    private List<Entity> ActingIn(int sentence) => [.. _mentions.Where(mention => mention.Sentence == sentence && mention.IsSubject).Select(mention => mention.Entity).Distinct()];

    // Of the nearest sentence that has one: its subject before others, and of those the first
    private Entity? Best(int sentence, IReadOnlyList<Entity> others, Func<Mention, bool> fits)
    {
        for (var back = 0; back < Window; back++)
        {
            var fitting = _mentions.Where(mention => mention.Sentence == sentence - back && !others.Contains(mention.Entity) && fits(mention)).ToList();
            if (fitting.Count > 0)
            {
                return (fitting.Find(mention => mention.IsSubject) ?? fitting[0]).Entity;
            }
        }

        return null;
    }

    private sealed record Encounter(IReadOnlyList<Entity> Parties, int Sentence);

    private sealed record Mention(Entity Entity, Phrase Phrase, int Sentence, bool IsSubject, int Group);
}
