using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Entities;

// Organizations that common nouns name: ministries, armies, courts, police, and "the group" spoken of.
internal sealed partial class NounResolver
{
    private IReadOnlyList<Reference> ResolveBody(
        Phrase phrase, SentenceParse sentence, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references, MentionHistory history)
    {
        if (BodyOf(phrase, sentence) is { } body)
        {
            return [Refer(phrase, body, 1, ReferenceRule.Body)];
        }

        if (PossessorOf(phrase, sentence) is { } possessor && references.TryGetValue(possessor.Index, out var owners))
        {
            return owners.Select(owner => owner.Entity).FirstOrDefault(owner => owner.Label == Labels.Country) is { } country
                ? [Refer(phrase, NamedBody(phrase, country, sentence), Described, ReferenceRule.Body)]
                : ResolveInstitution(phrase, sentence, references, history);
        }

        // "police", "the police" after "Kenyan police"
        if (phrase.IsPlural && phrase.Head.Lower == "police" && (phrase.Tokens.Count == 1 || phrase is { Tokens.Count: 2, FirstLower: "the" })
            && history.FindOrganization("police") is { } police)
        {
            return [Refer(phrase, police, Described, ReferenceRule.CollectiveContext)];
        }

        if (Actors(phrase, sentence).Count > 0 || phrase.IsPlural || phrase.PossessivePronoun is not null)
        {
            return ResolveInstitution(phrase, sentence, references, history);
        }

        // "a court in Nigeria"
        if (sentence.Links.ModifiersOf(phrase) is [{ Preposition: "in" } seat, ..] && seat.Phrase.HeadName is { Meaning.Country: { } home })
        {
            var seated = NamedBody(phrase, entities.Country(home), sentence);
            return [Refer(phrase, entities.Add(seated, $"{StripArticle(phrase.TextOf(phrase.Head.Index, phrase.End))} in {seat.Phrase.Text}"), Described, ReferenceRule.Body)];
        }

        return ResolveSpokenBody(phrase, sentence, history);
    }

    // "the court", "police": one spoken of by such a name, else that of the country spoken of
    private IReadOnlyList<Reference> ResolveSpokenBody(Phrase phrase, SentenceParse sentence, MentionHistory history)
    {
        if (phrase.Tokens.Count == 2 && phrase.FirstLower is "the" && history.FindOrganization(phrase.Head.Lower) is { } spoken)
        {
            return [Refer(phrase, spoken, Described, ReferenceRule.CollectiveContext)];
        }

        return history.FindCountry(sentence.Sentence.Index, []) is { } country && phrase.FirstLower is not ("a" or "an" or "any" or "no")
            ? [Refer(phrase, NamedBody(phrase, country, sentence), FromContext, ReferenceRule.Body)]
            : [];
    }

    // "Russian Foreign Ministry", "the Defence Ministry of France", "the Colombian army": an organization of its country
    private Entity? BodyOf(Phrase phrase, SentenceParse sentence)
    {
        var country = Actors(phrase, sentence).FirstOrDefault(actor => actor.Label == Labels.Country);
        return country is null ? null : NamedBody(phrase, country, sentence);
    }

    private Entity NamedBody(Phrase phrase, Entity country, SentenceParse sentence) => NamedBody(phrase, country, sentence, phrase.Start, phrase.Head.Index);

    /// <summary>The body of a country that a pronoun names as its owner (<c>its embassy</c>), or null where the noun is none.</summary>
    public Reference? ResolveOwnBody(Phrase phrase, Entity country, SentenceParse sentence) =>
        phrase.HeadName is null && !phrase.IsPlural && (IsHead(phrase, NounClass.Ministry) || IsHead(phrase, NounClass.Military) || IsHead(phrase, NounClass.Body))
            ? Refer(phrase, NamedBody(phrase, country, sentence), Described, ReferenceRule.Body)
            : null;

    // The body that the words of a phrase from one token to another name, those of the country left out
    private Entity NamedBody(Phrase phrase, Entity country, SentenceParse sentence, int first, int last)
    {
        var isMinistry = lexicon.Words.Is(phrase.Tokens[last - phrase.Start].Lower, NounClass.Ministry) || lexicon.Words.Is(phrase.Tokens[last - phrase.Start].Lemma, NounClass.Ministry);
        var words = phrase.Tokens.Where(token => first <= token.Index && token.Index <= last && token.PartOfSpeech is not (PartOfSpeech.Det or PartOfSpeech.Part or PartOfSpeech.Num or PartOfSpeech.Punct or PartOfSpeech.Adv)
            && token.Form != WordForm.Possessive
            && token != phrase.PossessivePronoun && (isMinistry || token.IsCapitalized || token.PartOfSpeech is not (PartOfSpeech.Adj or PartOfSpeech.Verb) || IsPartOfBodyNoun(phrase, token))
            && !phrase.Names.Any(name => name.Kind != NameShape.Office && name.Kind != NameShape.Unknown && name.Start <= token.Index && token.Index < name.End));
        var kind = string.Join(' ', words.Select(token => isMinistry ? Capitalise(token.Text) : token.Lower));
        var name = $"{lexicon.Gazetteer.DemonymOf(country.Country!)} {kind}";
        var full = CityOfMission(phrase, sentence, last) is { } city ? $" in {city}" : "";
        var entity = full.Length == 0 && lexicon.Gazetteer.FindOrganization(name) is { } known
            ? entities.Organization(known, country.Country, null)
            : entities.Named(Labels.Organization, name + full, full.Length > 0 ? name : null, country.Country, isIncidental: true);
        foreach (var other in BodyNames.Of(country.Country!, kind))
        {
            entities.Add(entity, other + full);
        }

        return entities.Add(entity, StripArticle(phrase.TextOf(phrase.Start + (phrase.PossessivePronoun is null ? 0 : 1), last + 1)));
    }

    // "the Russian embassy in Tehran": a country has many
    private static string? CityOfMission(Phrase phrase, SentenceParse sentence, int last) =>
        last == phrase.Head.Index && phrase.Head.Lemma is "embassy" or "consulate" && sentence.Links.ModifiersOf(phrase) is [{ Preposition: "in", Phrase: { HeadName.Kind: NameShape.Capital or NameShape.Place or NameShape.Unknown or NameShape.Country } seat }, ..]
            ? seat.Text
            : null;

    // "supreme" of "the supreme court", but not "new" of "the new parliament"
    private bool IsPartOfBodyNoun(Phrase phrase, Token token)
    {
        var two = token.Index + 1 < phrase.End ? $"{token.Lower} {phrase.Tokens[token.Index + 1 - phrase.Start].Lower}" : token.Lower;
        return lexicon.Words.Is(two, NounClass.Body) || lexicon.Words.Is(two, NounClass.Military)
            || (token.Index + 2 < phrase.End && lexicon.Words.Is($"{two} {phrase.Tokens[token.Index + 2 - phrase.Start].Lower}", NounClass.Body));
    }

    // "the Quds force", "the Fatah movement": what kind of organization the name beside it names
    private Entity? NamedBeside(Phrase phrase)
    {
        if (!IsHead(phrase, NounClass.Collective) || phrase.IsPlural)
        {
            return null;
        }

        var name = phrase.Names.LastOrDefault(name => name.Kind is NameShape.Organization && name.End <= phrase.Head.Index);
        return name is not null && phrase.Head.Index - name.End <= 1 && !IsBacker(phrase, name) ? EntityOf(phrase, name) : null;
    }

    // "the group", "the alliance": the organization of that kind spoken of last
    private IReadOnlyList<Reference> ResolveCollective(Phrase phrase, SentenceParse sentence, MentionHistory history)
    {
        var isSpokenOf = phrase.FirstLower is "the" or "this" or "that" && phrase.Names.Count == 0 && phrase.PossessorIndex is null && !phrase.IsPlural
            && sentence.Links.ModifiersOf(phrase).Count == 0
            && phrase.Tokens.All(token => token.PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Adj || token.Index >= phrase.Head.Index);
        return isSpokenOf && history.FindOrganization(sentence.Sentence.Index, entity => IsOfKind(entity, phrase.Head.Lemma)) is { } organization
            ? [Refer(phrase, organization, FromContext, ReferenceRule.CollectiveContext)]
            : [];
    }

    private bool IsOfKind(Entity organization, string noun)
    {
        var kind = lexicon.Gazetteer.FindOrganization(organization.Name)?.Kind;
        return noun switch
        {
            "company" or "firm" or "corporation" or "giant" or "airline" => kind is null or OrganizationKind.Company or OrganizationKind.Media,
            "party" => kind is null or OrganizationKind.Party,
            "alliance" or "bloc" or "union" or "coalition" => kind is OrganizationKind.Alliance or OrganizationKind.Bloc || (kind is null && organization.Name.EndsWith(noun, StringComparison.OrdinalIgnoreCase)),
            "bank" => kind is OrganizationKind.Bank,
            "newspaper" or "channel" or "broadcaster" or "website" or "news agency" => kind is null or OrganizationKind.Media,
            "agency" => kind is null or OrganizationKind.Agency or OrganizationKind.Un or OrganizationKind.Media,
            "commission" or "committee" or "council" or "court" => organization.Name.Contains(noun, StringComparison.OrdinalIgnoreCase),
            "group" or "movement" or "militia" or "faction" or "network" => kind is null or OrganizationKind.ArmedGroup or OrganizationKind.Party or OrganizationKind.Ngo,
            "organization" or "organisation" or "body" or "institution" => kind is not (OrganizationKind.Military or OrganizationKind.Ministry),
            _ => false,
        };
    }
}
