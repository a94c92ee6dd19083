using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Entities;

// Institutions and groups of people.
internal sealed partial class NounResolver
{
    /// <summary>Whether a noun after <c>its</c> means who owns it: <c>its troops</c>.</summary>
    public bool StandsForOwner(Phrase phrase) => phrase.HeadName is null && IsHead(phrase, NounClass.Institution) && !IsHead(phrase, NounClass.Counterpart);

    // "The leaders discussed the war": the persons spoken of
    private static bool IsBareLeaders(Phrase phrase) => phrase is { IsPlural: true, Tokens.Count: 2, FirstLower: "the" }
        && phrase.Head.Lemma is "leader" or "president" or "minister" or "secretary" or "chancellor" or "diplomat" or "man" or "woman";

    private IReadOnlyList<Reference> ResolveLeaders(Phrase phrase, SentenceParse sentence, MentionHistory history)
    {
        var pair = persons.FindPair(phrase.Head.Lemma);
        pair = pair.Count > 0 ? pair : history.FindEncounter(sentence.Sentence.Index, null, entity => entity.Label == Labels.Person, IsSubject(phrase, sentence));
        pair = pair.Count > 0 ? pair : history.FindPair(sentence.Sentence.Index, Labels.Person);
        return [.. pair.Select(entity => Refer(phrase, entity, FromContext, ReferenceRule.Sides))];
    }

    // Those whom persons lead, or none where they lead nobody
    private List<Entity> StatesOf(IReadOnlyList<Entity> parties)
    {
        var states = parties.Select(party => party.Label == Labels.Person ? persons.FindStateOf(party) : party).OfType<Entity>().ToList();
        return states.Count == parties.Count ? states : [];
    }

    // "The two spoke of trade": those who met, else the persons spoken of
    private static bool IsBareNumber(Phrase phrase) => phrase is { Tokens.Count: 2, FirstLower: "the" } && phrase.Head.Lower is "two" or "pair" or "duo";

    private static IReadOnlyList<Reference> ResolveBareNumber(Phrase phrase, SentenceParse sentence, MentionHistory history)
    {
        var two = history.FindEncounter(sentence.Sentence.Index, 2, _ => true, IsSubject(phrase, sentence));
        two = two.Count > 0 ? two : history.FindPair(sentence.Sentence.Index, Labels.Person);
        return [.. two.Select(entity => Refer(phrase, entity, FromContext, ReferenceRule.Sides))];
    }

    /// <summary>Whether a phrase is a government that may be called by who heads it.</summary>
    public static bool IsGovernment(Phrase phrase) => phrase.HeadName is null && phrase.Head.Lower is "administration" or "government";

    private Reference[] ResolveSides(Phrase phrase, SentenceParse parse, MentionHistory history)
    {
        var sentence = parse.Sentence.Index;
        var isPersonal = IsPersonal(phrase);
        var count = CountOf(phrase);
        var pair = isPersonal && count == 2 ? persons.FindPair(phrase.Head.Lemma) : [];
        pair = pair.Count > 0 ? pair : history.FindEncounter(sentence, count, entity => isPersonal ? entity.Label == Labels.Person
            : IsHead(phrase, NounClass.Country) ? entity.Label == Labels.Country : true, IsSubject(phrase, parse));
        pair = pair.Count > 0 || count != 2 ? pair : isPersonal ? history.FindPair(sentence, Labels.Person) : [];
        pair = pair.Count > 0 || count != 2 ? pair : history.FindPair(sentence, Labels.Country);
        return [.. pair.Select(entity => Refer(phrase, entity, FromContext, ReferenceRule.Sides))];
    }

    private static bool IsSubject(Phrase phrase, SentenceParse sentence) => sentence.Predications.Any(predication => predication.Subject == phrase);

    private bool IsPersonal(Phrase phrase) => phrase.HeadName is { Kind: NameShape.Office } || phrase.Head.Lemma is "man" or "woman"
        || lexicon.Offices.Titles.FindLongest(phrase.Head.Lemma, [new TextWord(0, phrase.Head.Lemma.Length, phrase.Head.Lemma)], 0).Words > 0;

    // "the three leaders"; "both sides" and "the parties" are two
    private static int CountOf(Phrase phrase) =>
        phrase.Tokens.Any(token => token.Lower == "three") ? 3 : phrase.Tokens.Any(token => token.Lower == "four") ? 4 : 2;

    private IReadOnlyList<Reference> ResolveInstitution(
        Phrase phrase, SentenceParse sentence, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references, MentionHistory history)
    {
        var actors = Actors(phrase, sentence);
        if (actors.Count > 0)
        {
            // "the Obama administration" is the United States
            return [.. actors.Select(actor => IsGovernment(phrase) ? persons.FindStateOf(actor) ?? actor : actor).Distinct()
                .Select(actor => Refer(phrase, actor, Described, ReferenceRule.Institution))];
        }

        // "officials from both sides", "the foreign ministers of the two countries"
        if (sentence.Links.ModifiersOf(phrase).FirstOrDefault(modifier => modifier.Preposition is "of" or "from").Phrase is { HeadName: null } several
            && IsHead(several, NounClass.Side) && IsSeveral(several) && StatesOf(history.FindEncounter(sentence.Sentence.Index, CountOf(several), _ => true)) is { Count: > 0 } sides)
        {
            return [.. sides.Select(side => Refer(phrase, side, FromContext, ReferenceRule.Sides))];
        }

        // "a court in Nigeria", "officials in Beijing"
        if (sentence.Links.ModifiersOf(phrase) is [{ Preposition: "in" } seat, ..] && seat.Phrase.HeadName is { Meaning.Country: { } home })
        {
            return [Refer(phrase, entities.Country(home), FromContext, ReferenceRule.InstitutionPlace)];
        }

        if (IsSeveral(phrase))
        {
            return ResolveSides(phrase, sentence, history);
        }

        if (PossessorOf(phrase, sentence) is { } possessor && references.TryGetValue(possessor.Index, out var owners))
        {
            return [.. owners.Select(owner => Refer(phrase, owner.Entity, FromContext, ReferenceRule.Institution))];
        }

        // "Kurdish leaders", "world leaders": not those of the country spoken of last
        if (IsOfOutsiders(phrase))
        {
            return phrase.IsPlural ? [Refer(phrase, Group(phrase, null), Described, ReferenceRule.Group)] : [];
        }

        if (IsHead(phrase, NounClass.People))
        {
            return ResolvePeople(phrase, sentence, history);
        }

        var others = CoArguments.Of(phrase, sentence, references);
        return (history.FindCountry(sentence.Sentence.Index, others) ?? (IsRuling(phrase) ? history.FindCountry(others) : null)) is { } country ? [Refer(phrase, country, FromContext, ReferenceRule.InstitutionContext)]
            : phrase.IsPlural ? [Refer(phrase, Group(phrase, null), FromContext, ReferenceRule.Group)] : [];
    }

    // Who rules is of the country that the article is about, however long ago it named it
    private static bool IsRuling(Phrase phrase) => phrase.Head.Lower is "government" or "officials" or "authorities" or "regime" or "police";

    // "European nations", "other countries", "EU countries"; "these countries" are those spoken of
    private Reference[] ResolveNations(Phrase phrase, SentenceParse sentence, MentionHistory history)
    {
        if (phrase.Tokens.Count == 2 && phrase.FirstLower is "the" or "these" or "those" or "their")
        {
            return ResolveSides(phrase, sentence, history);
        }

        return Actors(phrase, sentence).FirstOrDefault(actor => actor.Label == Labels.Organization) is { } union
            ? [Refer(phrase, union, Described, ReferenceRule.Members)]
            : [Refer(phrase, Group(phrase, null), Described, ReferenceRule.Group)];
    }

    private bool IsOfOutsiders(Phrase phrase) =>
        phrase.Tokens.Any(token => token.Index < phrase.Head.Index && (lexicon.Words.Is(token.Lower, NounClass.Outsider) || IsOfOthers(phrase, token)));

    // "Tigrayan forces": of a people or faith that the lexicon does not know
    private static bool IsOfOthers(Phrase phrase, Token token) => token is { IsCapitalized: true, IsAllCaps: false, PartOfSpeech: PartOfSpeech.Adj }
        && (token.Lower.EndsWith("an", StringComparison.Ordinal) || token.Lower.EndsWith("ese", StringComparison.Ordinal) || token.Lower.EndsWith("ish", StringComparison.Ordinal)
            || token.Lower.EndsWith("ite", StringComparison.Ordinal) || token.Lower.EndsWith('i'))
        && !phrase.Names.Any(name => name.Start <= token.Index && token.Index < name.End);

    private IReadOnlyList<Reference> ResolvePeople(Phrase phrase, SentenceParse sentence, MentionHistory history)
    {
        var actors = Actors(phrase, sentence);
        if (actors.FirstOrDefault(actor => actor.Label == Labels.Organization) is { } organization && SpeaksFor(phrase, organization))
        {
            return [Refer(phrase, organization, Described, ReferenceRule.Members)];
        }

        // "the Ukrainian people" is the country
        if (phrase.Head.Lower == "people" && (phrase.FirstLower == "the" || sentence.Links.FirstConjunctOf(phrase) is { HeadName: null, FirstLower: "the" }) && actors is [{ Label: Labels.Country } nation])
        {
            return [Refer(phrase, nation, Described, ReferenceRule.People)];
        }

        if (actors.Count == 0 && FighterSpokenOf(phrase, history) is { } fighters)
        {
            return [Refer(phrase, fighters, FromContext, ReferenceRule.CollectiveContext)];
        }

        return [Refer(phrase, Group(phrase, actors is [var owner, ..] ? owner.Country : null), Described, ReferenceRule.Group)];
    }

    // "NATO members" are NATO, and "Taliban fighters" the Taliban; but "two Hamas members" and "Hamas supporters" are people
    private bool SpeaksFor(Phrase phrase, Entity organization) => phrase.Head.Lemma is "member" or "leader" or "official" or "ally" or "country" or "partner"
        || (phrase.IsPlural && !IsCounted(phrase) && IsFighter(phrase)
            && lexicon.Gazetteer.FindOrganization(organization.Name)?.Kind is OrganizationKind.ArmedGroup or OrganizationKind.Party);

    private static bool IsFighter(Phrase phrase) => phrase.Head.Lemma is "fighter" or "rebel" or "militant" or "insurgent" or "guerrilla" or "gunman" or "militiaman" or "terrorist";

    // "militants", "the insurgents" after "Taliban militants": the Taliban
    private static Entity? FighterSpokenOf(Phrase phrase, MentionHistory history) => phrase.IsPlural && IsFighter(phrase) && IsBareGroup(phrase, GroupName(phrase))
        && history.FindLast(earlier => earlier.HeadName is null && (phrase.FirstLower == "the" ? IsFighter(earlier) : earlier.Head.Lemma == phrase.Head.Lemma)) is { Label: Labels.Organization } fighters
        ? fighters
        : null;

    private Entity Group(Phrase phrase, Country? country)
    {
        var name = GroupName(phrase);
        var group = entities.Add(entities.Group(name, phrase.Head.Lower, IsBareGroup(phrase, name), country), phrase.Text);
        return entities.Add(group, StripArticle(phrase.Text));
    }

    // "the militants", "militants" are the "Palestinian militants" spoken of; but "five people", "a man" are others
    private static bool IsBareGroup(Phrase phrase, string name) => name.Equals(phrase.Head.Text, StringComparison.OrdinalIgnoreCase)
        && (phrase.FirstLower is "the" or "these" or "those" || (phrase.IsPlural && phrase.Tokens.Count == 1 && phrase.Head.Lower is not ("people" or "others")));

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
        && (phrase.Tokens.Any(token => token.Lower is "sides" or "parties") || (phrase.FirstLower is "the" or "these" or "their" && phrase.Tokens.Any(token => token.Lower is "two" or "three" or "four"))));

    // "a Turkish soldier", "two Iranian diplomats" are people; "Turkish soldiers" are Turkey
    private bool IsCounted(Phrase phrase) => IsHead(phrase, NounClass.People) && phrase.Tokens.Any(token => token.Lower is "a" or "an" || (token.PartOfSpeech == PartOfSpeech.Num && token.Index < phrase.Head.Index));
}
