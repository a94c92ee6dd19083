using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Edges;

/// <summary>
/// Reads who is a member or an ally of what: <c>NATO member Poland</c>, <c>EU states, including Malta</c>, <c>Mr. Abbas of the Fatah movement</c>,
/// <c>its ally Iran</c>. Where a verb or the noun <c>member</c> of a clause says it, a predicate of the lexicon does.
/// </summary>
internal sealed class MembershipReader(ExtractionLexicon lexicon)
{
    private const double Confidence = 0.8;

    /// <summary>The memberships and alliances of a sentence.</summary>
    public IEnumerable<StateMention> Read(SentenceParse sentence, ReferenceTable references)
    {
        foreach (var phrase in sentence.Phrases)
        {
            foreach (var state in ReadNamed(phrase, sentence, references).Concat(ReadPartyAdjective(phrase, references)).Concat(ReadDescribed(phrase, sentence, references)).Concat(ReadParty(phrase, sentence, references)))
            {
                yield return state;
            }
        }
    }

    // "NATO member Poland", "Fatah activist Amir Saleh", "Iran's ally Syria"
    private IEnumerable<StateMention> ReadNamed(Phrase phrase, SentenceParse sentence, ReferenceTable references)
    {
        if (phrase.HeadName is not { Kind: NameShape.Person or NameShape.Country or NameShape.Organization } name || references.Of(phrase) is not [{ Entity: { } one }])
        {
            yield break;
        }

        foreach (var token in phrase.Tokens.Where(token => token.Index < name.Start && (IsMember(token) || IsAlly(token))))
        {
            if (WholeBefore(token, phrase, sentence, references) is { } whole && !whole.Equals(one) && (whole.Label == Labels.Organization || IsAlly(token)))
            {
                yield return new StateMention(
                    whole.Label == Labels.Country ? lexicon.Structure.Alliance : lexicon.Structure.Membership, one, whole, null, phrase.Start, phrase.End, Confidence);
            }
        }
    }

    // "Democratic Senator Anna Lind", "Republican House member Per Holm"
    private IEnumerable<StateMention> ReadPartyAdjective(Phrase phrase, ReferenceTable references)
    {
        if (phrase.HeadName is { Kind: NameShape.Person } name && references.Of(phrase) is [{ Entity: { } one }]
            && phrase.Tokens.FirstOrDefault(token => token.Index < name.Start && token.Text is "Democratic" or "Republican") is { } adjective
            && phrase.Tokens[adjective.Index + 1 - phrase.Start].Lower != "party" && lexicon.Gazetteer.FindOrganization(adjective.Text + " Party") is { } party)
        {
            yield return new StateMention(lexicon.Structure.Membership, one, references.Entities.Organization(party, null, null), null, phrase.Start, phrase.End, Confidence);
        }
    }

    private static Entity? WholeBefore(Token noun, Phrase phrase, SentenceParse sentence, ReferenceTable references)
    {
        var before = phrase.Names.LastOrDefault(other => other.End <= noun.Index && other.Kind is NameShape.Organization or NameShape.Country or NameShape.Demonym);
        if (before is not null)
        {
            return noun.Index - before.End <= 1 ? EntityOf(before, references) : null;
        }

        return phrase.PossessorIndex is not null || phrase.PossessivePronoun is not null
            ? references.OwnersBefore(phrase, sentence).Select(owner => owner.Entity).FirstOrDefault(owner => owner.Label is Labels.Country or Labels.Organization)
            : null;
    }

    // "the G7 members, Canada and France", "EU states, including Malta"; "its allies, the United States and France"
    private IEnumerable<StateMention> ReadDescribed(Phrase phrase, SentenceParse sentence, ReferenceTable references)
    {
        var isAlly = IsAlly(phrase.Head);
        if (phrase.HeadName is not null || !(isAlly || IsMember(phrase.Head) || (phrase.IsPlural && lexicon.Words.Is(phrase.Head.Lemma, NounClass.Country))))
        {
            yield break;
        }

        var wholes = references.OwnersOf(phrase, sentence).Select(owner => owner.Entity)
            .Where(whole => whole.Label == Labels.Organization || (isAlly && whole.Label == Labels.Country)).Distinct().ToList();
        if (wholes is not [var only])
        {
            yield break;
        }

        foreach (var part in PartsOf(phrase, sentence))
        {
            foreach (var one in references.Of(part).Select(reference => reference.Entity).Where(one => one.Label is Labels.Country or Labels.Organization or Labels.Person && !one.Equals(only)))
            {
                yield return new StateMention(
                    isAlly && only.Label == Labels.Country ? lexicon.Structure.Alliance : lexicon.Structure.Membership, one, only, null,
                    Math.Min(phrase.Start, part.Start), Math.Max(phrase.End, part.End), Confidence);
            }
        }
    }

    // Whom a noun describes: beside it, or listed after it
    private static IEnumerable<Phrase> PartsOf(Phrase phrase, SentenceParse sentence)
    {
        var listed = sentence.Links.ConjunctsOf(phrase).Skip(1).Where(part => part.Start > 0 && IsAfterIncluding(part, phrase, sentence));
        var named = sentence.Links.AppositionOf(phrase) is { } apposition ? sentence.Links.ConjunctsOf(apposition) : [];
        var naming = sentence.Links.ApposedTo(phrase) is { } first ? [first] : Array.Empty<Phrase>();
        return listed.Concat(named).Concat(naming);
    }

    private static bool IsAfterIncluding(Phrase part, Phrase list, SentenceParse sentence)
    {
        var tokens = sentence.Sentence.Tokens;
        for (var i = list.End - tokens.Start; i < part.Start - tokens.Start; i++)
        {
            if (tokens[i].Lower is "including" or "such" or "namely" or "like" or "-" or "–" or "(" or ":")
            {
                return true;
            }
        }

        return false;
    }

    // "Mr. Abbas of the Fatah movement", "Mr. Abbas' Fatah party", "the Fatah party of Mr. Abbas"; "Thom Tillis, a Republican"
    private IEnumerable<StateMention> ReadParty(Phrase phrase, SentenceParse sentence, ReferenceTable references)
    {
        if (references.Of(phrase) is not [{ Entity: { Label: Labels.Organization } party }] || !IsParty(party))
        {
            yield break;
        }

        foreach (var person in PersonsOf(phrase, sentence).Distinct())
        {
            if (references.Of(person) is [{ Entity: { Label: Labels.Person } member }])
            {
                yield return new StateMention(
                    lexicon.Structure.Membership, member, party, null, Math.Min(phrase.Start, person.Start), Math.Max(phrase.End, person.End), Confidence);
            }
        }

        if (phrase.PossessivePronoun is not null && references.OwnersBefore(phrase, sentence) is [{ Entity: { Label: Labels.Person } owner }])
        {
            yield return new StateMention(lexicon.Structure.Membership, owner, party, null, phrase.Start, phrase.End, Confidence);
        }
    }

    private static IEnumerable<Phrase> PersonsOf(Phrase party, SentenceParse sentence)
    {
        foreach (var other in sentence.Phrases)
        {
            var isBeside = (party.PossessorIndex == other.Index)
                || (party.FirstLower is "a" or "an" && sentence.Links.AppositionOf(other) == party)
                || sentence.Links.ModifiersOf(other).Any(modifier => modifier.Preposition == "of" && modifier.Phrase == party && other.HeadName is { Kind: NameShape.Person })
                || sentence.Links.ModifiersOf(party).Any(modifier => modifier.Preposition == "of" && modifier.Phrase == other);
            if (isBeside && other.HeadName is { Kind: NameShape.Person })
            {
                yield return other;
            }
        }
    }

    private bool IsParty(Entity organization) => lexicon.Gazetteer.FindOrganization(organization.Name) is { } known
        ? known.Kind is OrganizationKind.Party || known.Name is "Fatah" or "Hamas"
        : organization.Name.EndsWith("Party", StringComparison.OrdinalIgnoreCase);

    private static Entity? EntityOf(Name name, ReferenceTable references) => name switch
    {
        { Kind: NameShape.Country or NameShape.Demonym, Meaning.Country: { } country } => references.Entities.Country(country),
        { Meaning.Organization: { } organization } => references.Entities.Organization(organization, name.Meaning.Country, null),
        _ => null,
    };

    private static bool IsMember(Token token) => token.Lemma is "member" or "signatory" or "activist" or "lawmaker" or "legislator" or "backbencher" or "politician" or "fighter" or "militant";

    private static bool IsAlly(Token token) => token.Lemma is "ally";
}
