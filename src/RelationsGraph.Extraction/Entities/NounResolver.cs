using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Entities;

/// <summary>Finds what phrases with a name of a country, organization or place, an office, or a common noun refer to.</summary>
internal sealed partial class NounResolver(ExtractionLexicon lexicon, EntityRegistry entities, PersonResolver persons)
{
    private const double FromContext = 0.5;
    private const double Described = 0.8;

    private readonly HashSet<string> _namedCountries = new(StringComparer.Ordinal);

    /// <summary>What a phrase whose head is no pronoun and no person's name refers to.</summary>
    public IReadOnlyList<Reference> Resolve(
        Phrase phrase, SentenceParse sentence, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references, MentionHistory history)
    {
        if (phrase.HeadName is null or { Kind: NameShape.Office } && Apposed(phrase, sentence, references) is { Length: > 0 } same)
        {
            return same;
        }

        if (phrase.HeadName is { } name)
        {
            return name.Kind == NameShape.Office ? ResolveOffice(phrase, name, sentence, references, history) : ResolveName(phrase, name, sentence);
        }

        var index = sentence.Sentence.Index;
        if (IsHead(phrase, NounClass.Place) && phrase.Names is [.., { Kind: NameShape.Place or NameShape.Unknown or NameShape.Capital } inPlace] && inPlace.End == phrase.Head.Index
            && !sentence.Links.ModifiersOf(phrase).Any(modifier => modifier is { Preposition: "of", Phrase.HeadName: { } of } && of.Kind != NameShape.Country && !IsPartOfCity(phrase)))
        {
            return [Refer(phrase, NamedPlace(phrase, inPlace), Described, ReferenceRule.PlaceNoun)];
        }

        if (IsHead(phrase, NounClass.Side) && IsSeveral(phrase))
        {
            return ResolveSides(phrase, sentence, history);
        }

        if (IsBareNumber(phrase))
        {
            return ResolveBareNumber(phrase, sentence, history);
        }

        // "the leaders" of no country, as "the officials" may be
        if (IsBareLeaders(phrase) && ResolveLeaders(phrase, sentence, history) is var leaders && (leaders.Count > 0 || (phrase.Head.Lemma == "leader" && sentence.Links.ModifiersOf(phrase).Count == 0)))
        {
            return leaders;
        }

        if (IsHead(phrase, NounClass.Counterpart))
        {
            return Actors(phrase, sentence).Select(actor => Refer(phrase, actor, Described, ReferenceRule.Counterpart)).ToList();
        }

        if (IsHead(phrase, NounClass.Capital) && (Actors(phrase, sentence).FirstOrDefault(actor => actor.Country is not null)
                ?? (phrase.Tokens.Count == 2 && sentence.Links.ModifiersOf(phrase).Count == 0 ? history.FindCountry(index, []) : null)) is { Country: { } country }
            && lexicon.Gazetteer.CapitalOf(country) is { } capital)
        {
            return [Refer(phrase, entities.Named(Labels.Place, capital, country: country), Described, ReferenceRule.CapitalNoun)];
        }

        if (NamedBeside(phrase) is { } kind)
        {
            return [Refer(phrase, kind, Described, ReferenceRule.Name)];
        }

        if (IsHead(phrase, NounClass.Ministry) || IsHead(phrase, NounClass.Military) || IsHead(phrase, NounClass.Body))
        {
            return ResolveBody(phrase, sentence, references, history);
        }

        if (IsHead(phrase, NounClass.Institution) && !IsCounted(phrase))
        {
            return ResolveInstitution(phrase, sentence, references, history);
        }

        if (IsHead(phrase, NounClass.Country) && phrase.IsPlural)
        {
            return ResolveNations(phrase, sentence, history);
        }

        if (IsHead(phrase, NounClass.Collective) && ResolveCollective(phrase, sentence, history) is { Count: > 0 } spokenOf)
        {
            return spokenOf;
        }

        if (IsHead(phrase, NounClass.People))
        {
            return ResolvePeople(phrase, sentence, history);
        }

        return phrase.FirstLower is "the" or "this" or "his" or "her" && phrase.Tokens.Count == 2 ? ResolveSpoken(phrase, sentence, references, history) : [];
    }

    // "the country", "the territory of Benin"; "the city", "the province"
    private Reference[] ResolveSpoken(
        Phrase phrase, SentenceParse sentence, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references, MentionHistory history)
    {
        if (IsHead(phrase, NounClass.Country) && Actors(phrase, sentence) is [{ Label: Labels.Country } owner])
        {
            return [Refer(phrase, owner, Described, ReferenceRule.Name)];
        }

        if (IsHead(phrase, NounClass.Country) && (history.FindCountry(sentence.Sentence.Index, CoArguments.Of(phrase, sentence, references))
            ?? (history.Owner is { } named ? entities.Country(named) : null)) is { } spoken)
        {
            return [Refer(phrase, spoken, FromContext, ReferenceRule.CountryContext)];
        }

        return IsHead(phrase, NounClass.Place) && !sentence.Links.ModifiersOf(phrase).Any(modifier => modifier.Preposition == "of") && history.FindPlace(place => IsPlaceOfKind(place, phrase.Head.Lemma)) is { } there
            ? [Refer(phrase, there, FromContext, ReferenceRule.PlaceContext)]
            : [];
    }

    // Whether a place may be called by a noun: by the last word of a name of it, else by what the gazetteer has it for
    private bool IsPlaceOfKind(Entity place, string noun)
    {
        var names = entities.AliasesOf(place).Append(place.Name).ToList();
        if (names.Exists(name => name.EndsWith(" " + noun, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        var words = WordSplitter.Split(place.Name);
        var (length, meaning) = words.Count == 0 ? (0, null) : lexicon.Gazetteer.Names.FindLongest(place.Name, words, 0);
        return (length == words.Count ? meaning : null) switch
        {
            { Kind: NameKind.Capital } or { Place: PlaceKind.City } => noun is "city" or "town",
            { Place: PlaceKind.Province or PlaceKind.Region } => noun is "province" or "region" or "area" or "territory" or "state",
            { Place: PlaceKind.Island } => noun is "island",
            _ => false,
        };
    }

    // "the Sadr City area of Baghdad" is the first of the two names; "the Donetsk city of Lyman" the second
    internal static bool IsPartOfCity(Phrase phrase) => phrase.Head.Lemma is "area" or "neighborhood" or "neighbourhood" or "suburb" or "quarter" or "section" or "district";

    // "a senior Russian official, Sergei Shoigu," and "Sergei Shoigu, a senior Russian official," are the person
    private Reference[] Apposed(Phrase phrase, SentenceParse sentence, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references)
    {
        // "the experts Lind and Holm"
        if (phrase.IsPlural && sentence.Phrases.FirstOrDefault(next => next.Start == phrase.End) is { HeadName.Kind: NameShape.Person } first && sentence.Links.ConjunctsOf(first) is { Count: > 1 } several)
        {
            return ByNames(several.Where(one => one.HeadName is { Kind: NameShape.Person }));
        }

        if (sentence.Links.AppositionOf(phrase) is { HeadName: { Kind: NameShape.Person } person } naming)
        {
            return persons.Resolve(naming, person) is { } entity ? [Refer(naming, entity, 1, ReferenceRule.Apposition)] : [];
        }

        if (sentence.Links.AppositionOf(phrase) is { HeadName.Kind: NameShape.Country or NameShape.Organization } listed && IsNamedBy(phrase, sentence.Links.ConjunctsOf(listed)))
        {
            return ByNames(sentence.Links.ConjunctsOf(listed));
        }

        return sentence.Links.ApposedTo(phrase) is { HeadName: { IsProper: true } } named && references.TryGetValue(named.Index, out var found)
            ? [.. found.Select(reference => reference with { Rule = ReferenceRule.Apposition })]
            : [];
    }

    private Reference[] ByNames(IEnumerable<Phrase> names) => [.. names.Select(one => (one, entity: ResolveOwner(one, one.HeadName!)))
        .Where(named => named.entity is not null).Select(named => Refer(named.one, named.entity!, 1, ReferenceRule.Apposition))];

    // "its ally, Venezuela,", "the rebels, the M23,", "two neighbours, Iran and Turkey,"
    private bool IsNamedBy(Phrase phrase, IReadOnlyList<Phrase> names) =>
        (IsHead(phrase, NounClass.People) || IsHead(phrase, NounClass.Country) || IsHead(phrase, NounClass.Collective) || IsHead(phrase, NounClass.Institution))
        && names.All(name => name.HeadName is { Kind: NameShape.Country or NameShape.Organization })
        && (phrase.IsPlural ? names.Count > 1 || names[0].HeadName!.Kind == NameShape.Organization : names.Count == 1);

    /// <summary>The tokens from which the owner of an office is read.</summary>
    public static (int Start, int End) SpanOfOffice(Phrase phrase, SentenceParse sentence)
    {
        var start = PossessorOf(phrase, sentence)?.Start ?? phrase.Start;
        var owner = sentence.Links.ModifiersOf(phrase).FirstOrDefault(modifier => modifier.Preposition is "of" or "for" or "from" or "at" && modifier.Phrase.Names.Count > 0);
        var named = phrase.Names.Any(name => name.Kind is NameShape.Country or NameShape.Demonym or NameShape.Organization) || start < phrase.Start;
        return (start, named || owner.Phrase is null ? phrase.End : owner.Phrase.End);
    }

    /// <summary>The actors that a noun names as its owners: possessor, demonym or name before it, or <c>of</c> after it.</summary>
    /// <remarks>Also by what kind of organization a name is: "members of the Fatah movement".</remarks>
    public IReadOnlyList<Entity> Actors(Phrase phrase, SentenceParse sentence)
    {
        var found = ActorsBefore(phrase, sentence);
        if (found.Count > 0)
        {
            return found;
        }

        var after = OwnerAfter(phrase, sentence);
        return after is null ? [] : [.. sentence.Links.ConjunctsOf(after)
            .Select(owner => owner.HeadName is { } name ? ResolveOwner(owner, name) : NamedBeside(owner)).OfType<Entity>()];
    }

    // "the people and government of Ukraine": of both, whichever it hangs on
    private static Phrase? OwnerAfter(Phrase phrase, SentenceParse sentence)
    {
        var first = sentence.Links.FirstConjunctOf(phrase);
        return sentence.Links.ConjunctsOf(first).Where(joined => joined != phrase && phrase.HeadName is null && joined.HeadName is null).Prepend(phrase)
            .SelectMany(joined => sentence.Links.ModifiersOf(joined).Where(modifier => modifier.Preposition is "of" or "from" && modifier.Phrase.Start >= phrase.End
                && (joined == phrase || (IsNextOwner(modifier.Phrase, phrase, joined) && modifier.Preposition == "of"))))
            .FirstOrDefault().Phrase;
    }

    // Nothing but "and" between the two nouns and what follows them
    private static bool IsNextOwner(Phrase owner, Phrase one, Phrase other) =>
        Math.Abs(one.Start - other.Start) <= 3 && owner.Start - Math.Max(one.End, other.End) <= 2 && (one.Start < other.Start ? other : one).Tokens.Count == 1;

    /// <summary>The actors named before a noun: its possessor, or a demonym or name in the phrase.</summary>
    public IReadOnlyList<Entity> ActorsBefore(Phrase phrase, SentenceParse sentence)
    {
        var found = new List<Entity>();
        foreach (var name in phrase.Names)
        {
            if (name != phrase.HeadName && !IsBacker(phrase, name) && ResolveOwner(phrase, name) is { } owner)
            {
                found.Add(owner);
            }
        }

        if (found.Count == 0 && PossessorOf(phrase, sentence) is { HeadName: { } possessor } owning && ResolveOwner(owning, possessor) is { } named)
        {
            found.Add(named);
        }

        return found;
    }

    /// <summary>The entities that names in a phrase stand for, its head left out.</summary>
    public IEnumerable<(Name Name, Entity Entity)> NamedWithin(Phrase phrase)
    {
        foreach (var name in phrase.Names)
        {
            if (name != phrase.HeadName && ResolveOwner(phrase, name) is { } entity)
            {
                yield return (name, entity);
            }
        }
    }

    private static Phrase? PossessorOf(Phrase phrase, SentenceParse sentence) =>
        phrase.PossessorIndex is { } index ? sentence.Phrases.FirstOrDefault(other => other.Index == index) : null;

    private Entity? ResolveOwner(Phrase phrase, Name name) => name.Kind switch
    {
        NameShape.Person => persons.Resolve(phrase, name),
        NameShape.Office or NameShape.Unknown => null,
        _ => EntityOf(phrase, name),
    };

    /// <summary>The country or organization that a name of the gazetteer, or its adjective, means; or null.</summary>
    public Entity? ActorNamed(string name)
    {
        var words = WordSplitter.Split(name);
        return words.Count > 0 && lexicon.Gazetteer.Names.FindLongest(name, words, 0) is (var length, { } meaning) && length == words.Count ? OfMeaning(meaning, null) : null;
    }

    private Entity? OfMeaning(NameMeaning meaning, string? text) => meaning switch
    {
        { Kind: NameKind.Country } => entities.Country(meaning.Country!, text),
        { Kind: NameKind.Demonym or NameKind.Seat or NameKind.Capital } => entities.Country(meaning.Country!),
        { Organization: { } known } => entities.Organization(known, meaning.Country, text),
        _ => null,
    };

    private Entity? EntityOf(Phrase phrase, Name name)
    {
        var text = phrase.TextOf(name);
        if (NamesakeOf(phrase, name) is { } namesake)
        {
            return namesake;
        }

        if (name.Meaning is { Organization.Kind: OrganizationKind.Military, Country: { } armed } && IsMilitaryOnly(phrase, name))
        {
            return entities.Country(armed);
        }

        if (name.Meaning is { } meaning && OfMeaning(meaning, text) is { } known)
        {
            return known;
        }

        return name.Kind switch
        {
            NameShape.Organization => OrganizationCalled(StripArticle(text)) ?? entities.Named(Labels.Organization, StripArticle(text), WithOwner(phrase, name), isIncidental: true),
            NameShape.Place => entities.Named(Labels.Place, name.Meaning?.Name ?? WithoutPlaceNoun(phrase, name), text, name.Meaning?.Country, isIncidental: true),
            _ => null,
        };
    }

    // "Amnesty" after "Amnesty International", "the NCA" after "the National Crime Agency"
    private Entity? OrganizationCalled(string text) => entities.FindOrganization(names => names.Any(name => name == text || IsShortFor(text, name))) is { } longer
        ? entities.Add(longer, longer.Name == text ? null : text)
        : null;

    private static bool IsShortFor(string text, string name) => name.Length > text.Length
        && (name.StartsWith(text + " ", StringComparison.Ordinal) || name.EndsWith(" " + text, StringComparison.Ordinal)
            || (text.Length > 2 && text.All(char.IsUpper) && text == string.Concat(name.Split(' ', '-').Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[0]))));

    // "the Israeli military offensive", "Russian military units" are the country's; but "the U.S. military's offensive", "U.S. military officers"
    private bool IsMilitaryOnly(Phrase phrase, Name name) => name != phrase.HeadName && phrase.Tokens[name.End - 1 - phrase.Start].Lower == "military"
        && phrase.HeadName is null && phrase.Tokens[name.End - phrase.Start] is { IsCapitalized: false } next && next.Form != WordForm.Possessive
        && !IsHead(phrase, NounClass.People) && !IsHead(phrase, NounClass.Military) && !IsPersonal(phrase);

    // "Thai Rice Exporters Association": the country or place before a name may be the first word of it
    private static string? WithOwner(Phrase phrase, Name name) =>
        phrase.Names.FirstOrDefault(other => other.End == name.Start && other.Kind is NameShape.Demonym or NameShape.Country or NameShape.Place or NameShape.Capital) is { } owner
            ? phrase.TextOf(owner.Start, name.End)
            : null;

    // "the Indonesian Red Cross", "Russia's National Security Council", "the Argentine Senate": not the body that is known by the rest of the words
    private Entity? NamesakeOf(Phrase phrase, Name name)
    {
        if (name.Meaning?.Organization is not { } known || phrase.TextOf(name) == known.Name
            || (name.End - name.Start == 1 && !lexicon.Words.Is(phrase.Tokens[name.Start - phrase.Start].Lower, NounClass.OrganizationWord)))
        {
            return null;
        }

        var before = phrase.Names.LastOrDefault(other => other.End == name.Start && other.Kind is NameShape.Demonym or NameShape.Country);
        return before?.Meaning?.Country is { } country && country.Code != known.Country && known.Kind is not (OrganizationKind.ArmedGroup or OrganizationKind.Party)
            ? entities.Named(Labels.Organization, phrase.TextOf(before.Start, name.End), phrase.TextOf(name), country, isIncidental: true)
            : null;
    }

    // "Darfur region", "Kandahar province" are Darfur and Kandahar
    private string WithoutPlaceNoun(Phrase phrase, Name name)
    {
        var last = phrase.Tokens[name.End - 1 - phrase.Start];
        return name.End - name.Start > 1 && !last.IsCapitalized && lexicon.Words.Is(last.Lower, NounClass.Place) && last.Lower is not ("sea" or "river" or "island" or "bay" or "camp" or "airport" or "base" or "strait")
            ? phrase.TextOf(name.Start, name.End - 1)
            : phrase.TextOf(name);
    }

    // "Kandahar province", "Rusafa district"
    private Entity NamedPlace(Phrase phrase, Name name)
    {
        var full = $"{phrase.TextOf(name)} {phrase.Head.Text}";
        return name.Kind == NameShape.Place ? entities.Named(Labels.Place, name.Meaning?.Name ?? phrase.TextOf(name), full, name.Meaning?.Country)
            : name.Kind == NameShape.Capital ? entities.Named(Labels.Place, name.Meaning!.Name, full, name.Meaning.Country)
            : entities.Named(Labels.Place, $"{phrase.TextOf(name)} {Capitalise(phrase.Head.Text)}", phrase.TextOf(name));
    }

    private Reference[] ResolveName(Phrase phrase, Name name, SentenceParse sentence)
    {
        if (name.Kind == NameShape.Demonym)
        {
            return ResolveDemonym(phrase, name);
        }

        if (HalfOfKorea(phrase) is { } half)
        {
            return [Refer(phrase, half, Described, ReferenceRule.CountryContext)];
        }

        if (EntityOf(phrase, name) is not { } entity)
        {
            // "Muslims", "Kosovo Serbs": a people without a state
            return name.Kind == NameShape.Unknown && phrase.IsPlural && IsPeople(phrase) ? [Refer(phrase, Group(phrase, null), Described, ReferenceRule.Group)] : [];
        }

        if (name.Kind != NameShape.Capital)
        {
            return [IsPartOfCountry(entity, phrase, name) ? new Reference(entities.Country(entity.Country!), phrase, 1) { AsPlace = entity, Rule = ReferenceRule.Name } : Refer(phrase, entity, 1, ReferenceRule.Name)];
        }

        var city = Capital(name.Meaning!.Name, phrase.TextOf(name), name.Meaning.Country!);
        return sentence.Links.PrepositionOf(phrase) is "in" or "at" or "near" or "outside" or "around" or "into" or "across"
            ? [Refer(phrase, city, 1, ReferenceRule.City)]
            : [new Reference(entity, phrase, Described) { AsPlace = city, Rule = ReferenceRule.Capital }];
    }

    // "the North" where North Korea is spoken of
    private Entity? HalfOfKorea(Phrase phrase) => phrase is not { FirstLower: "the", Tokens.Count: 2, Head.IsCapitalized: true } ? null
        : phrase.Head.Lower == "north" ? FindMentioned("PRK")
        : phrase.Head.Lower == "south" && FindMentioned("PRK") is not null ? FindMentioned("KOR")
        : null;

    // "southern Afghanistan": what happens there happens to the country
    private bool IsPartOfCountry(Entity place, Phrase phrase, Name name) => name is { Kind: NameShape.Place, End: var end } && end - name.Start == 2 && place.Country is { } country
        && phrase.Tokens[name.Start - phrase.Start].Lower.EndsWith("ern", StringComparison.Ordinal) && ActorNamed(phrase.TextOf(end - 1, end))?.Country == country;

    // "Washington" is "Washington, D.C." too
    private Entity Capital(string name, string text, Country country)
    {
        var city = entities.Named(Labels.Place, name, text, country);
        foreach (var other in lexicon.Gazetteer.CapitalsOf(country).Where(other => other.StartsWith(name, StringComparison.Ordinal)))
        {
            entities.Add(city, other);
        }

        return city;
    }

    private bool IsPeople(Phrase phrase) => phrase.Head.Lower.EndsWith('s') && !phrase.Head.IsAllCaps
        && !IsHead(phrase, NounClass.OrganizationWord) && !IsHead(phrase, NounClass.PlaceWord) && !IsHead(phrase, NounClass.Topic) && !IsHead(phrase, NounClass.Place);

    // "the Russians said" is Russia; "two Russians", "Canadians" are people
    private Reference[] ResolveDemonym(Phrase phrase, Name name)
    {
        var country = name.Meaning!.Country!;
        var isAdjective = phrase.Tokens.Count == 1 && phrase.Head.Form != WordForm.Plural && !phrase.Head.Lower.EndsWith('s');
        return (phrase.FirstLower == "the" && phrase.Tokens.Count == 2) || isAdjective
            ? [Refer(phrase, entities.Country(country), Described, ReferenceRule.People)]
            : [Refer(phrase, Group(phrase, country), Described, ReferenceRule.Group)];
    }

    private bool IsHead(Phrase phrase, NounClass nounClass)
    {
        var head = phrase.Head;
        if (phrase.HeadName is { IsProper: true, Kind: not NameShape.Unknown })
        {
            return false;
        }

        var before = head.Index > phrase.Start ? phrase.Tokens[head.Index - phrase.Start - 1].Lower + " " : null;
        return lexicon.Words.Is(head.Lemma, nounClass) || lexicon.Words.Is(head.Lower, nounClass)
            || (before is not null && (lexicon.Words.Is(before + head.Lemma, nounClass) || lexicon.Words.Is(before + head.Lower, nounClass)));
    }

    private static Reference Refer(Phrase phrase, Entity entity, double confidence, ReferenceRule rule) => new(entity, phrase, confidence) { Rule = rule };

    private static string StripArticle(string text) =>
        text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;

    private static string Capitalise(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
