using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;

namespace RelationsGraph.Extraction.Edges;

/// <summary>Reads states that noun phrases say by themselves: offices, where places lie, what bodies are a part of.</summary>
internal sealed class StateReader(ExtractionLexicon lexicon)
{
    private const double OfficeConfidence = 0.95;
    private const double LocationConfidence = 0.85;
    private const double PartConfidence = 0.8;

    public IEnumerable<StateMention> Read(IReadOnlyList<SentenceParse> sentences, ReferenceTable references)
    {
        foreach (var affiliation in references.Affiliations.Where(affiliation => !affiliation.IsFormer))
        {
            yield return new StateMention(
                lexicon.Structure.Office, affiliation.Person, affiliation.Of, affiliation.Role, affiliation.Start, affiliation.End, OfficeConfidence);
        }

        foreach (var sentence in sentences)
        {
            foreach (var phrase in sentence.Phrases)
            {
                foreach (var state in ReadPhrase(phrase, sentence, references))
                {
                    yield return state;
                }
            }
        }
    }

    private IEnumerable<StateMention> ReadPhrase(Phrase phrase, SentenceParse sentence, ReferenceTable references)
    {
        foreach (var reference in references.Of(phrase))
        {
            if (reference.Entity.Label == Labels.Organization && reference.Entity.Country is { } country && SaysCountry(phrase))
            {
                yield return new StateMention(
                    lexicon.Structure.Part, reference.Entity, references.Entities.Country(country), null, phrase.Start, phrase.End, PartConfidence);
            }

            if ((reference.Entity.Label == Labels.Place ? reference.Entity : reference.AsPlace) is { } place
                && FindWhole(phrase, sentence, references) is var (whole, start, end) && !whole.Equals(place))
            {
                yield return new StateMention(lexicon.Structure.Location, place, whole, null, start, end, LocationConfidence);
            }
        }
    }

    private static bool SaysCountry(Phrase phrase) =>
        phrase.PossessorIndex is not null || phrase.Names.Any(name => name != phrase.HeadName && name.Kind is NameShape.Demonym or NameShape.Country);

    // "Doha, Qatar"; "the Afghan capital, Kabul"; "the Iraqi city of Basra"
    private (Entity Whole, int Start, int End)? FindWhole(Phrase phrase, SentenceParse sentence, ReferenceTable references)
    {
        if (sentence.Links.ModifiersOf(phrase) is [{ Preposition: "in" or "of" } first, ..] && FirstWhole(first.Phrase, references) is { } outer)
        {
            return (outer, phrase.Start, first.Phrase.End);
        }

        if (OwnerOf(phrase) is { } own)
        {
            return (own, phrase.Start, phrase.End);
        }

        var described = sentence.Links.AppositionOf(phrase) ?? sentence.Links.ApposedTo(phrase);
        if (described is not null && IsPlaceNoun(described) && OwnerOf(described) is { } apposed)
        {
            return (apposed, Math.Min(phrase.Start, described.Start), Math.Max(phrase.End, described.End));
        }

        var container = sentence.Phrases.FirstOrDefault(other => IsPlaceNoun(other)
            && sentence.Links.ModifiersOf(other) is [{ Preposition: "of" } of, ..] && of.Phrase == phrase);
        return container is not null && OwnerOf(container) is { } owner ? (owner, Math.Min(container.Start, phrase.Start), phrase.End) : null;

        Entity? OwnerOf(Phrase noun) => (IsPlaceNoun(noun) ? references.OwnersOf(noun, sentence) : references.OwnersBefore(noun, sentence))
            .FirstOrDefault(owner => owner.Entity.Label is Labels.Country or Labels.Place)?.Entity;
    }

    private static Entity? FirstWhole(Phrase phrase, ReferenceTable references) =>
        references.Of(phrase) is [{ Entity: { Label: Labels.Country or Labels.Place } whole }, ..] ? whole : null;

    private bool IsPlaceNoun(Phrase phrase) => phrase.HeadName is null
        && (lexicon.Words.Is(phrase.Head.Lemma, NounClass.Place) || lexicon.Words.Is(phrase.Head.Lemma, NounClass.Capital));
}
