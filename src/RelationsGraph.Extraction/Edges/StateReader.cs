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
            if (reference.Entity.Label == Labels.Organization && reference.Entity.Country is { } country && SaysCountry(phrase, country) && !IsHead(phrase, NounClass.Body))
            {
                var type = IsAtHome(reference.Entity) ? lexicon.Structure.Location : lexicon.Structure.Part;
                yield return new StateMention(
                    type, reference.Entity, references.Entities.Country(country), null, phrase.Start, phrase.End, PartConfidence);
            }

            if ((reference.Entity.Label == Labels.Place ? reference.Entity : reference.AsPlace) is { } place
                && FindWhole(phrase, sentence, references) is var (whole, start, end) && !whole.Equals(place)
                && (place.Country is null || whole.Country is null || place.Country == whole.Country))
            {
                yield return new StateMention(lexicon.Structure.Location, place, whole, null, start, end, LocationConfidence);
            }
        }
    }

    // A company, party or armed group lies in its country; a ministry or an army is a part of it
    private bool IsAtHome(Entity organization) => lexicon.Gazetteer.FindOrganization(organization.Name) is { } known
        && known.Kind is OrganizationKind.ArmedGroup or OrganizationKind.Company or OrganizationKind.Media or OrganizationKind.Ngo or OrganizationKind.Party or OrganizationKind.Bank;

    private static bool SaysCountry(Phrase phrase, Country country) => phrase.PossessorIndex is not null
        || phrase.Names.Any(name => name != phrase.HeadName && name.Kind is NameShape.Demonym or NameShape.Country && name.Meaning?.Country == country);

    // "Doha, Qatar"; "the Afghan capital, Kabul"; "the Iraqi city of Basra"
    private (Entity Whole, int Start, int End)? FindWhole(Phrase phrase, SentenceParse sentence, ReferenceTable references)
    {
        if (sentence.Links.PrepositionOf(phrase) is not ("over" or "on" or "about" or "with" or "against" or "between") && sentence.Links.ModifiersOf(phrase) is [{ Preposition: "in" or "of" } first, ..]
            && FirstWhole(first.Phrase, references) is { } outer && (first.Preposition == "in" || outer.Label == Labels.Country))
        {
            return (outer, Math.Min(phrase.Start, first.Phrase.Start), Math.Max(phrase.End, first.Phrase.End));
        }

        if (phrase.HeadName is { } name && OwnerOf(phrase) is { } own && IsPlaceNounBetween(phrase, name))
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
        return container is not null && OwnerOf(container) is { } owner ? (owner, Math.Min(container.Start, phrase.Start), Math.Max(container.End, phrase.End)) : null;

        Entity? OwnerOf(Phrase noun) => (IsPlaceNoun(noun) ? references.OwnersOf(noun, sentence) : references.OwnersBefore(noun, sentence))
            .FirstOrDefault(owner => owner.Entity.Label is Labels.Country or Labels.Place)?.Entity;
    }

    // "the Iraqi city Basra", "Israel's Haifa"; but not "a Pretoria hospital"
    private bool IsPlaceNounBetween(Phrase phrase, Name name)
    {
        if (phrase.PossessorIndex is not null && name.Start == phrase.Start)
        {
            return true;
        }

        var before = name.Start - 1 - phrase.Start;
        return before >= 0 && (lexicon.Words.Is(phrase.Tokens[before].Lemma, NounClass.Place) || lexicon.Words.Is(phrase.Tokens[before].Lemma, NounClass.Capital)
            || phrase.Names.Any(other => other.End == name.Start && other.Kind == NameShape.Demonym));
    }

    private static Entity? FirstWhole(Phrase phrase, ReferenceTable references) =>
        references.Of(phrase) is [{ Entity: { Label: Labels.Country or Labels.Place } whole }, ..] ? whole : null;

    // A court or police force lies in a country without being a part of it
    private bool IsHead(Phrase phrase, NounClass nounClass) => lexicon.Words.Is(phrase.Head.Lemma, nounClass) || lexicon.Words.Is(phrase.Head.Lower, nounClass);

    private bool IsPlaceNoun(Phrase phrase) => phrase.HeadName is null
        && (lexicon.Words.Is(phrase.Head.Lemma, NounClass.Place) || lexicon.Words.Is(phrase.Head.Lemma, NounClass.Capital));
}
