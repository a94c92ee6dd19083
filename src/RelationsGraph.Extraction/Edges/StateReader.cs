using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;

namespace RelationsGraph.Extraction.Edges;

/// <summary>Reads states that noun phrases say by themselves: offices, where places lie, what bodies are a part of, who is a member.</summary>
internal sealed class StateReader(ExtractionLexicon lexicon)
{
    private const double OfficeConfidence = 0.95;
    private const double PartConfidence = 0.8;
    private readonly LocationReader _locations = new(lexicon);
    private readonly MembershipReader _memberships = new(lexicon);

    public IEnumerable<StateMention> Read(IReadOnlyList<SentenceParse> sentences, ReferenceTable references)
    {
        foreach (var affiliation in references.Affiliations.Where(affiliation => !affiliation.IsFormer))
        {
            yield return new StateMention(
                IsMembership(affiliation) ? lexicon.Structure.Membership : lexicon.Structure.Office,
                affiliation.Person, affiliation.Of, IsMembership(affiliation) ? null : affiliation.Role, affiliation.Start, affiliation.End, OfficeConfidence);
        }

        foreach (var sentence in sentences)
        {
            var states = sentence.Phrases.SelectMany(phrase => ReadParts(phrase, sentence, references).Concat(_locations.Read(phrase, sentence, references)))
                .Concat(_memberships.Read(sentence, references));
            foreach (var state in states)
            {
                yield return state;
            }
        }
    }

    // "Republican Senator", "Labour MP": the party is that of a lawmaker, who speaks for his voters
    private bool IsMembership(Affiliation affiliation) => affiliation.Office.Kind is OfficeKind.Legislator
        && lexicon.Gazetteer.FindOrganization(affiliation.Of.Name)?.Kind is OrganizationKind.Party;

    private IEnumerable<StateMention> ReadParts(Phrase phrase, SentenceParse sentence, ReferenceTable references)
    {
        foreach (var entity in references.Of(phrase).Select(reference => reference.Entity).Where(entity => entity.Label == Labels.Organization))
        {
            if (entity.Country is { } country && SaysCountry(phrase, country) && !IsHead(phrase, NounClass.Body) && !IsAtHome(entity))
            {
                yield return new StateMention(lexicon.Structure.Part, entity, references.Entities.Country(country), null, phrase.Start, phrase.End, PartConfidence);
            }
            else if (FindParent(phrase, sentence, references) is { } parent && !parent.Equals(entity))
            {
                yield return new StateMention(lexicon.Structure.Part, entity, parent, null, phrase.Start, phrase.End, PartConfidence);
            }
        }
    }

    // "NATO's Cyber Centre", "the European Commission, the EU's executive arm"
    private static Entity? FindParent(Phrase phrase, SentenceParse sentence, ReferenceTable references)
    {
        var described = phrase.PossessorIndex is not null ? phrase : sentence.Links.AppositionOf(phrase) ?? sentence.Links.ApposedTo(phrase);
        return described is { PossessorIndex: not null } && (described == phrase ? phrase.HeadName is { Kind: NameShape.Organization } : described.Head.Lemma is "arm" or "wing" or "branch" or "agency" or "affiliate")
            && references.OwnersBefore(described, sentence) is [{ Entity: { Label: Labels.Organization } parent }] ? parent : null;
    }

    // A company, party or armed group of a country is no part of it; a ministry or an army is
    private bool IsAtHome(Entity organization) => lexicon.Gazetteer.FindOrganization(organization.Name) is { } known
        && known.Kind is OrganizationKind.ArmedGroup or OrganizationKind.Company or OrganizationKind.Media or OrganizationKind.Ngo or OrganizationKind.Party or OrganizationKind.Bank;

    private static bool SaysCountry(Phrase phrase, Country country) => phrase.PossessorIndex is not null
        || phrase.Names.Any(name => name != phrase.HeadName && name.Kind is NameShape.Demonym or NameShape.Country && name.Meaning?.Country == country);

    // A court or police force lies in a country without being a part of it
    private bool IsHead(Phrase phrase, NounClass nounClass) => lexicon.Words.Is(phrase.Head.Lemma, nounClass) || lexicon.Words.Is(phrase.Head.Lower, nounClass)
        || (phrase.Head.Index > phrase.Start && lexicon.Words.Is($"{phrase.Tokens[phrase.Head.Index - 1 - phrase.Start].Lower} {phrase.Head.Lemma}", nounClass));
}
