using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;

namespace RelationsGraph.Extraction.Entities;

/// <summary>
/// Finds who meets or speaks with whom in a sentence: <c>Lind met with Holm</c>, <c>Lind held talks with Holm</c>, <c>talks between Peru and Chile</c>.
/// <c>They</c> and <c>both sides</c> after it are these.
/// </summary>
internal static class EncounterFinder
{
    /// <summary>The parties of each encounter, at least two, in the order of the text.</summary>
    public static IEnumerable<IReadOnlyList<Entity>> Find(SentenceParse sentence, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references)
    {
        foreach (var predication in sentence.Predications)
        {
            if (predication.Subject is { } subject && Join(sentence, references, [subject], Others(predication, sentence)) is { } parties)
            {
                yield return parties;
            }
        }

        foreach (var phrase in sentence.Phrases.Where(phrase => sentence.Links.PrepositionOf(phrase) == "between" && sentence.Links.ConjunctsOf(phrase).Count > 1))
        {
            if (Join(sentence, references, [phrase], []) is { } parties)
            {
                yield return parties;
            }
        }
    }

    /// <summary>Whether a phrase is the subject of what those do who meet: <c>They discussed trade</c>.</summary>
    public static bool IsOfTalkers(Phrase phrase, SentenceParse sentence) => sentence.Predications.Any(predication => predication.Subject == phrase && !predication.IsPassive
        && predication.Lemma is "discuss" or "agree" or "exchange" or "review" or "concur" or "speak" or "talk" or "reaffirm" or "reiterate" or "underscore");

    // Whom the subject deals with: "met Holm", "spoke with Holm", "held talks with Holm"
    private static IEnumerable<Phrase> Others(Predication predication, SentenceParse sentence)
    {
        var met = IsMeeting(predication.Lemma) && !predication.IsPassive ? predication.Objects : [];
        return met.Concat(predication.Obliques.Where(oblique => oblique.Preposition == "with").Select(oblique => oblique.Phrase))
            .Concat(predication.Objects.Concat(predication.Obliques.Select(oblique => oblique.Phrase))
                .SelectMany(phrase => sentence.Links.ModifiersOf(phrase)).Where(modifier => modifier.Preposition == "with").Select(modifier => modifier.Phrase));
    }

    private static bool IsMeeting(string verb) => verb is "meet" or "host" or "welcome" or "receive" or "call" or "phone" or "telephone" or "greet" or "tell" or "visit" or "join";

    // Persons with persons, or states and organizations with their like
    private static List<Entity>? Join(
        SentenceParse sentence, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references, IEnumerable<Phrase> first, IEnumerable<Phrase> second)
    {
        var one = EntitiesOf(first);
        var other = EntitiesOf(second);
        foreach (var isParty in new Func<Entity, bool>[] { entity => entity.Label == Labels.Person, entity => entity.Label is Labels.Country or Labels.Organization })
        {
            var parties = one.Concat(other).Where(isParty).Distinct().ToList();
            if (one.Any(isParty) && (other.Any(isParty) || other.Count == 0) && parties.Count > 1)
            {
                return parties;
            }
        }

        return null;

        List<Entity> EntitiesOf(IEnumerable<Phrase> phrases) =>
        [
            .. phrases.SelectMany(sentence.Links.ConjunctsOf).SelectMany(phrase => references.TryGetValue(phrase.Index, out var found) ? found : []).Select(reference => reference.Entity),
        ];
    }
}
