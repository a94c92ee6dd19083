using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Entities;

// Bodies, institutions and groups of people.
internal sealed partial class NounResolver
{
    /// <summary>Whether a noun after <c>its</c> means who owns it: <c>its troops</c>.</summary>
    public bool StandsForOwner(Phrase phrase) => phrase.HeadName is null && IsHead(phrase, NounClass.Institution) && !IsHead(phrase, NounClass.Counterpart);

    private Reference[] ResolveSides(Phrase phrase, int sentence, MentionHistory history)
    {
        var isPersonal = phrase.HeadName is { Kind: NameShape.Office } || lexicon.Offices.Titles.FindLongest(phrase.Head.Lemma, [new TextWord(0, phrase.Head.Lemma.Length, phrase.Head.Lemma)], 0).Words > 0
            || phrase.Head.Lemma is "man" or "woman";
        var pair = isPersonal ? persons.FindPair(phrase.Head.Lemma) : [];
        pair = pair.Count > 0 ? pair : isPersonal ? history.FindPair(sentence, Labels.Person) : [];
        pair = pair.Count > 0 ? pair : history.FindPair(sentence, Labels.Country);
        return [.. pair.Select(entity => Refer(phrase, entity, FromContext, ReferenceRule.Sides))];
    }

    private IReadOnlyList<Reference> ResolveBody(
        Phrase phrase, SentenceParse sentence, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references, MentionHistory history)
    {
        if (BodyOf(phrase, sentence) is { } body)
        {
            return [Refer(phrase, body, 1, ReferenceRule.Body)];
        }

        if (PossessorOf(phrase, sentence) is { } possessor && references.TryGetValue(possessor.Index, out var owners)
            && owners.Select(owner => owner.Entity).FirstOrDefault(owner => owner.Label == Labels.Country) is { } country)
        {
            return [Refer(phrase, NamedBody(phrase, country), Described, ReferenceRule.Body)];
        }

        return ResolveInstitution(phrase, sentence, references, history);
    }

    // "Russian Foreign Ministry", "the Defence Ministry of France", "the Colombian army": an organization of its country
    private Entity? BodyOf(Phrase phrase, SentenceParse sentence)
    {
        var country = Actors(phrase, sentence).FirstOrDefault(actor => actor.Label == Labels.Country);
        return country is null ? null : NamedBody(phrase, country);
    }

    private Entity NamedBody(Phrase phrase, Entity country)
    {
        var words = phrase.Tokens.Where(token => token.Index <= phrase.Head.Index && token.PartOfSpeech is not (PartOfSpeech.Det or PartOfSpeech.Part or PartOfSpeech.Num)
            && !phrase.Names.Any(name => name.Kind != NameShape.Office && name.Kind != NameShape.Unknown && name.Start <= token.Index && token.Index < name.End));
        var isMinistry = IsHead(phrase, NounClass.Ministry);
        var kind = string.Join(' ', words.Select(token => isMinistry ? Capitalise(token.Text) : token.Lower));
        var name = $"{lexicon.Gazetteer.DemonymOf(country.Country!)} {kind}";
        var entity = lexicon.Gazetteer.FindOrganization(name) is { } known
            ? entities.Organization(known, country.Country, null)
            : entities.Named(Labels.Organization, name, country: country.Country);
        return entities.Add(entity, phrase.Text);
    }

    private IReadOnlyList<Reference> ResolveInstitution(
        Phrase phrase, SentenceParse sentence, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references, MentionHistory history)
    {
        var actors = Actors(phrase, sentence);
        if (actors.Count > 0)
        {
            return [.. actors.Distinct().Select(actor => Refer(phrase, actor, Described, ReferenceRule.Institution))];
        }

        // "a court in Nigeria", "officials in Beijing"
        if (sentence.Links.ModifiersOf(phrase) is [{ Preposition: "in" } seat, ..] && seat.Phrase.HeadName is { Meaning.Country: { } home })
        {
            return [Refer(phrase, entities.Country(home), FromContext, ReferenceRule.InstitutionPlace)];
        }

        if (IsSeveral(phrase))
        {
            return ResolveSides(phrase, sentence.Sentence.Index, history);
        }

        if (PossessorOf(phrase, sentence) is { } possessor && references.TryGetValue(possessor.Index, out var owners))
        {
            return [.. owners.Select(owner => Refer(phrase, owner.Entity, FromContext, ReferenceRule.Institution))];
        }

        return history.FindCountry(sentence.Sentence.Index) is { } country && IsHead(phrase, NounClass.Institution) && !IsHead(phrase, NounClass.People)
            ? [Refer(phrase, country, FromContext, ReferenceRule.InstitutionContext)]
            : IsHead(phrase, NounClass.People) ? ResolvePeople(phrase, sentence) : [];
    }

    private IReadOnlyList<Reference> ResolvePeople(Phrase phrase, SentenceParse sentence)
    {
        var actors = Actors(phrase, sentence);
        if (actors.FirstOrDefault(actor => actor.Label == Labels.Organization) is { } organization && phrase.Head.Lemma is "member" or "leader" or "official" or "ally" or "country" or "partner")
        {
            return [Refer(phrase, organization, Described, ReferenceRule.Members)];
        }

        // "the Ukrainian people" is the country
        if (phrase.Head.Lower == "people" && phrase.FirstLower == "the" && actors is [{ Label: Labels.Country } nation])
        {
            return [Refer(phrase, nation, Described, ReferenceRule.People)];
        }

        return [Refer(phrase, Group(phrase, actors is [var owner, ..] ? owner.Country : null), Described, ReferenceRule.Group)];
    }

    private Entity Group(Phrase phrase, Country? country)
    {
        var group = entities.Named(Labels.Group, GroupName(phrase), phrase.Text, country);
        return entities.Add(group, StripArticle(phrase.Text));
    }

    private static string GroupName(Phrase phrase)
    {
        var words = phrase.Tokens
            .SkipWhile(token => token.PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.Adv or PartOfSpeech.Part or PartOfSpeech.Punct
                || token.Form == WordForm.Possessive || token.Lower is "many" or "several" or "dozens" or "hundreds" or "thousands" or "of" or "least" or "at" or "more" or "than" or "other" or "about" or "some")
            .ToList();
        return words.Count > 0 ? phrase.TextOf(words[0].Index, phrase.End) : phrase.Text;
    }

    // "both countries", "the two leaders", "either side"; but not "two diplomats"
    private static bool IsSeveral(Phrase phrase) => phrase.FirstLower is "both" or "either" || (phrase.IsPlural
        && (phrase.Tokens.Any(token => token.Lower is "sides" or "parties") || (phrase.FirstLower is "the" or "these" or "their" && phrase.Tokens.Any(token => token.Lower is "two" or "three"))));

    // "a Turkish soldier", "two Iranian diplomats" are people; "Turkish soldiers" are Turkey
    private bool IsCounted(Phrase phrase) => IsHead(phrase, NounClass.People) && phrase.Tokens.Any(token => token.Lower is "a" or "an" || (token.PartOfSpeech == PartOfSpeech.Num && token.Index < phrase.Head.Index));
}
