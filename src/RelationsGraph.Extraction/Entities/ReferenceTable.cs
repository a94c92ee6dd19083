using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;

namespace RelationsGraph.Extraction.Entities;

/// <summary>What each phrase of an article refers to, and what the article says of who holds which office.</summary>
internal sealed class ReferenceTable(
    EntityRegistry entities, NounResolver nouns, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references,
    IReadOnlyDictionary<int, IReadOnlyList<Reference>> owners, IReadOnlyList<Affiliation> affiliations)
{
    private const double OwnerConfidence = 0.9;

    /// <summary>The entities of the article.</summary>
    public EntityRegistry Entities { get; } = entities;

    /// <summary>Who holds which office, in the order of the article.</summary>
    public IReadOnlyList<Affiliation> Affiliations { get; } = affiliations;

    /// <summary>What a phrase by itself refers to: nothing, one, or several (<c>both countries</c>).</summary>
    public IReadOnlyList<Reference> Of(Phrase phrase) => references.TryGetValue(phrase.Index, out var found) ? found : [];

    /// <summary>Whom the possessive pronoun that begins a phrase means: <c>his</c> in <c>his visit</c>.</summary>
    public IReadOnlyList<Reference> OfPossessivePronoun(Phrase phrase) => owners.TryGetValue(phrase.Index, out var found) ? found : [];

    /// <summary>The entities that names in a phrase stand for, its head left out: <c>Russian</c> in <c>Russian officials</c>.</summary>
    public IEnumerable<(Name Name, Entity Entity)> NamedWithin(Phrase phrase) => nouns.NamedWithin(phrase);

    /// <summary>The actor of the gazetteer that a name within a phrase names, or null.</summary>
    public Reference? Named(string name, Phrase phrase) =>
        nouns.ActorNamed(name) is { } actor ? new Reference(actor, phrase, OwnerConfidence) { Rule = ReferenceRule.OwnerBefore } : null;

    /// <summary>Who owns a phrase, as the words before its head say: a possessor, or a demonym or name.</summary>
    public IReadOnlyList<Reference> OwnersBefore(Phrase phrase, SentenceParse sentence)
    {
        if (phrase.PossessorIndex is { } index && references.TryGetValue(index, out var possessors))
        {
            return possessors;
        }

        if (owners.TryGetValue(phrase.Index, out var pronoun))
        {
            return pronoun;
        }

        return [.. nouns.ActorsBefore(phrase, sentence).Select(actor => new Reference(actor, phrase, OwnerConfidence) { Rule = ReferenceRule.OwnerBefore })];
    }

    /// <summary>Who owns a phrase, as the words before its head say or else <c>of</c> after it.</summary>
    public IReadOnlyList<Reference> OwnersOf(Phrase phrase, SentenceParse sentence)
    {
        var before = OwnersBefore(phrase, sentence);
        if (before.Count > 0)
        {
            return before;
        }

        // "the shelling of Aden by Iran" is Iran's
        var modifiers = sentence.Links.ModifiersOf(phrase);
        var after = modifiers.FirstOrDefault(modifier => modifier.Preposition == "by").Phrase
            ?? modifiers.FirstOrDefault(modifier => modifier.Preposition is "of" or "from" or "between").Phrase;
        return after is null ? [] : [.. sentence.Links.ConjunctsOf(after).SelectMany(Of)];
    }
}
