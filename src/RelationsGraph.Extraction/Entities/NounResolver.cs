using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Entities;

/// <summary>Finds what phrases with a name of a country, organization or place, an office, or a common noun refer to.</summary>
internal sealed class NounResolver(ExtractionLexicon lexicon, EntityRegistry entities, PersonResolver persons)
{
    private const double FromContext = 0.5;
    private const double Described = 0.8;

    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    /// <summary>What a phrase whose head is no pronoun and no person's name refers to.</summary>
    public IReadOnlyList<Reference> Resolve(
        Phrase phrase, SentenceParse sentence, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references, MentionHistory history)
    {
        if (phrase.HeadName is null or { Kind: NameShape.Office } && Apposed(phrase, sentence, references) is { Count: > 0 } same)
        {
            return same;
        }

        if (phrase.HeadName is { } name)
        {
            return name.Kind == NameShape.Office ? ResolveOffice(phrase, name, sentence, references, history) : ResolveName(phrase, name, sentence);
        }

        var index = sentence.Sentence.Index;
        if (IsHead(phrase, NounClass.Place) && phrase.Names is [.., { Kind: NameShape.Place or NameShape.Unknown or NameShape.Capital } inPlace] && inPlace.End == phrase.Head.Index
            && !sentence.Links.ModifiersOf(phrase).Any(modifier => modifier.Preposition == "of" && modifier.Phrase.HeadName is not null))
        {
            return [Refer(phrase, NamedPlace(phrase, inPlace), Described)];
        }

        if (IsHead(phrase, NounClass.Side) && IsSeveral(phrase))
        {
            return ResolveSides(phrase, index, history);
        }

        if (IsHead(phrase, NounClass.Counterpart))
        {
            return Actors(phrase, sentence).Select(actor => Refer(phrase, actor, Described)).ToList();
        }

        if (IsHead(phrase, NounClass.Capital) && Actors(phrase, sentence).FirstOrDefault(actor => actor.Country is not null) is { Country: { } country }
            && lexicon.Gazetteer.CapitalOf(country) is { } capital)
        {
            return [Refer(phrase, entities.Named(Labels.Place, capital, country: country), Described)];
        }

        if (IsHead(phrase, NounClass.Ministry) || IsHead(phrase, NounClass.Military))
        {
            return ResolveBody(phrase, sentence, references, history);
        }

        if (IsHead(phrase, NounClass.Institution) && !IsCounted(phrase))
        {
            return ResolveInstitution(phrase, sentence, references, history);
        }

        if (IsHead(phrase, NounClass.People))
        {
            return ResolvePeople(phrase, sentence);
        }

        return IsHead(phrase, NounClass.Country) && phrase.FirstLower is "the" or "this" or "his" or "her" && phrase.Tokens.Count == 2
            && history.FindCountry(index) is { } spoken ? [Refer(phrase, spoken, FromContext)] : [];
    }

    // "a senior Russian official, Sergei Shoigu," and "Sergei Shoigu, a senior Russian official," are the person
    private IReadOnlyList<Reference> Apposed(Phrase phrase, SentenceParse sentence, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references)
    {
        if (sentence.Links.AppositionOf(phrase) is { HeadName: { Kind: NameShape.Person } person } naming)
        {
            return persons.Resolve(naming, person) is { } entity ? [Refer(naming, entity, 1)] : [];
        }

        return sentence.Links.ApposedTo(phrase) is { HeadName: { IsProper: true } } named && references.TryGetValue(named.Index, out var found) ? found : [];
    }

    /// <summary>The entity that an office in a phrase belongs to: before it, as its possessor, or after it; or null.</summary>
    public Entity? OwnerOfOffice(Phrase phrase, Name office, SentenceParse sentence)
    {
        if (office is { Kind: NameShape.Office, Meaning: { } within })
        {
            return OfMeaning(within, null);
        }

        var before = phrase.Names.LastOrDefault(name => name.End <= office.Start && name.IsProper | name.Kind == NameShape.Demonym && name.Kind != NameShape.Person);
        if (before is not null && ResolveOwner(phrase, before) is { } owner)
        {
            return owner;
        }

        // "Prime Minister of Japan Junichiro Koizumi"
        if (phrase.Names.FirstOrDefault(name => name.Start > office.End && name.Kind is NameShape.Country or NameShape.Organization or NameShape.Place or NameShape.Capital) is { } inside
            && inside != phrase.HeadName && ResolveOwner(phrase, inside) is { } inner)
        {
            return inner;
        }

        if (PossessorOf(phrase, sentence) is { HeadName: { } possessor } owning && ResolveOwner(owning, possessor) is { } named)
        {
            return named;
        }

        foreach (var modifier in sentence.Links.ModifiersOf(phrase))
        {
            if (modifier.Preposition is "of" or "for" or "from" or "at" && modifier.Phrase.HeadName is { } after
                && ResolveOwner(modifier.Phrase, after) is { } afterwards)
            {
                return afterwards;
            }

            if (modifier.Preposition is "of" or "for" && IsHead(modifier.Phrase, NounClass.Ministry) && BodyOf(modifier.Phrase, sentence) is { } ministry)
            {
                return ministry;
            }
        }

        return MinistryBefore(phrase, office);
    }

    /// <summary>Whether a noun after <c>its</c> means who owns it: <c>its troops</c>.</summary>
    public bool StandsForOwner(Phrase phrase) => phrase.HeadName is null && IsHead(phrase, NounClass.Institution) && !IsHead(phrase, NounClass.Counterpart);

    /// <summary>Notes which countries the article names.</summary>
    public void NoteCountries(IReadOnlyList<SentenceParse> sentences) => _named.UnionWith(sentences.SelectMany(sentence => sentence.Phrases)
        .SelectMany(phrase => phrase.Names).Where(name => name.Kind is NameShape.Country or NameShape.Demonym or NameShape.Seat).Select(name => name.Meaning!.Country!.Code));

    /// <summary>The country of a code where the article names it, else null.</summary>
    public Entity? FindMentioned(string code) =>
        _named.Contains(code) && lexicon.Gazetteer.FindCountry(code) is { } country ? entities.Country(country) : null;

    /// <summary>The tokens from which the owner of an office is read.</summary>
    public static (int Start, int End) SpanOfOffice(Phrase phrase, SentenceParse sentence)
    {
        var start = PossessorOf(phrase, sentence)?.Start ?? phrase.Start;
        var owner = sentence.Links.ModifiersOf(phrase).FirstOrDefault(modifier => modifier.Preposition is "of" or "for" or "from" or "at" && modifier.Phrase.Names.Count > 0);
        var named = phrase.Names.Any(name => name.Kind is NameShape.Country or NameShape.Demonym or NameShape.Organization) || start < phrase.Start;
        return (start, named || owner.Phrase is null ? phrase.End : owner.Phrase.End);
    }

    /// <summary>The actors that a noun names as its owners: possessor, demonym or name before it, or <c>of</c> after it.</summary>
    public IReadOnlyList<Entity> Actors(Phrase phrase, SentenceParse sentence)
    {
        var found = ActorsBefore(phrase, sentence);
        if (found.Count > 0)
        {
            return found;
        }

        var after = sentence.Links.ModifiersOf(phrase).FirstOrDefault(modifier => modifier.Preposition is "of" or "from").Phrase;
        return after is null ? [] : [.. sentence.Links.ConjunctsOf(after)
            .Select(owner => owner.HeadName is { } name ? ResolveOwner(owner, name) : null).OfType<Entity>()];
    }

    /// <summary>The actors named before a noun: its possessor, or a demonym or name in the phrase.</summary>
    public IReadOnlyList<Entity> ActorsBefore(Phrase phrase, SentenceParse sentence)
    {
        var found = new List<Entity>();
        foreach (var name in phrase.Names)
        {
            if (name != phrase.HeadName && ResolveOwner(phrase, name) is { } owner)
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

    private static Phrase? PossessorOf(Phrase phrase, SentenceParse sentence) =>
        phrase.PossessorIndex is { } index ? sentence.Phrases.FirstOrDefault(other => other.Index == index) : null;

    private Entity? ResolveOwner(Phrase phrase, Name name) => name.Kind switch
    {
        NameShape.Person => persons.Resolve(phrase, name),
        NameShape.Office or NameShape.Unknown => null,
        _ => EntityOf(phrase, name),
    };

    private Entity? OfMeaning(NameMeaning meaning, string? text) => meaning switch
    {
        { Kind: NameKind.Country } => entities.Country(meaning.Country!, text),
        { Kind: NameKind.Demonym or NameKind.Seat or NameKind.Capital } => entities.Country(meaning.Country!),
        { Organization: { } known } => entities.Organization(known, meaning.Country, text),
        _ => null,
    };

    private Entity? EntityOf(Phrase phrase, Name name)
    {
        var text = TextOf(phrase, name);
        if (name.Meaning is { } meaning && OfMeaning(meaning, text) is { } known)
        {
            return known;
        }

        return name.Kind switch
        {
            NameShape.Organization => entities.Named(Labels.Organization, StripArticle(text), isIncidental: true),
            NameShape.Place => entities.Named(Labels.Place, name.Meaning?.Name ?? text, text, name.Meaning?.Country, isIncidental: true),
            _ => null,
        };
    }

    // "Kandahar province", "Rusafa district"
    private Entity NamedPlace(Phrase phrase, Name name)
    {
        var full = $"{TextOf(phrase, name)} {phrase.Head.Text}";
        return name.Kind == NameShape.Place ? entities.Named(Labels.Place, name.Meaning?.Name ?? TextOf(phrase, name), full, name.Meaning?.Country)
            : name.Kind == NameShape.Capital ? entities.Named(Labels.Place, name.Meaning!.Name, full, name.Meaning.Country)
            : entities.Named(Labels.Place, $"{TextOf(phrase, name)} {Capitalise(phrase.Head.Text)}", TextOf(phrase, name));
    }

    private Reference[] ResolveName(Phrase phrase, Name name, SentenceParse sentence)
    {
        if (name.Kind == NameShape.Demonym)
        {
            return ResolveDemonym(phrase, name);
        }

        if (EntityOf(phrase, name) is not { } entity)
        {
            return [];
        }

        if (name.Kind != NameShape.Capital)
        {
            return [Refer(phrase, entity, 1)];
        }

        var city = entities.Named(Labels.Place, name.Meaning!.Name, TextOf(phrase, name), name.Meaning.Country);
        return sentence.Links.PrepositionOf(phrase) is "in" or "at" or "near" or "outside" or "around" or "into" or "across"
            ? [Refer(phrase, city, 1)]
            : [new Reference(entity, phrase, Described) { AsPlace = city }];
    }

    // "the Russians said" is Russia; "two Russians", "Canadians" are people
    private Reference[] ResolveDemonym(Phrase phrase, Name name)
    {
        var country = name.Meaning!.Country!;
        var isAdjective = phrase.Tokens.Count == 1 && phrase.Head.Form != WordForm.Plural && !phrase.Head.Lower.EndsWith('s');
        return (phrase.FirstLower == "the" && phrase.Tokens.Count == 2) || isAdjective
            ? [Refer(phrase, entities.Country(country), Described)]
            : [Refer(phrase, Group(phrase, country), Described)];
    }

    private Reference[] ResolveOffice(
        Phrase phrase, Name office, SentenceParse sentence, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references, MentionHistory history)
    {
        if (office.Office!.IsCourtesy)
        {
            return [];
        }

        if (IsSeveral(phrase) && sentence.Links.ModifiersOf(phrase).Count == 0)
        {
            return ResolveSides(phrase, sentence.Sentence.Index, history);
        }

        if (phrase.IsPlural && office.Office.Kind == OfficeKind.Military)
        {
            return [Refer(phrase, Group(phrase, null), Described)];
        }

        var role = TextOf(phrase, office);
        var owners = OwnerOfOffice(phrase, office, sentence) is { } owner ? [owner, .. Actors(phrase, sentence)] : Actors(phrase, sentence);
        if (owners.Count > 0)
        {
            return [.. owners.Distinct().Select(of => phrase.IsPlural ? Refer(phrase, of, Described) : RoleHolder(phrase, office.Office, of, role))];
        }

        return !phrase.IsPlural && (persons.FindHolder(office.Office) ?? (office.Office.Kind == OfficeKind.Minister ? persons.FindMinister() : null)) is { } holder ? [Refer(phrase, holder, Described) with { Role = role }] : [];
    }

    private Reference RoleHolder(Phrase phrase, Office office, Entity of, string role) =>
        Refer(phrase, persons.FindHolder(office, of) ?? of, Described) with { Role = role };

    private Reference[] ResolveSides(Phrase phrase, int sentence, MentionHistory history)
    {
        var isPersonal = phrase.HeadName is { Kind: NameShape.Office } || lexicon.Offices.Titles.FindLongest(phrase.Head.Lemma, [new TextWord(0, phrase.Head.Lemma.Length, phrase.Head.Lemma)], 0).Words > 0
            || phrase.Head.Lemma is "man" or "woman";
        var pair = isPersonal ? persons.FindPair(phrase.Head.Lemma) : [];
        pair = pair.Count > 0 ? pair : isPersonal ? history.FindPair(sentence, Labels.Person) : [];
        pair = pair.Count > 0 ? pair : history.FindPair(sentence, Labels.Country);
        return [.. pair.Select(entity => Refer(phrase, entity, FromContext))];
    }

    private IReadOnlyList<Reference> ResolveBody(
        Phrase phrase, SentenceParse sentence, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references, MentionHistory history)
    {
        if (BodyOf(phrase, sentence) is { } body)
        {
            return [Refer(phrase, body, 1)];
        }

        if (PossessorOf(phrase, sentence) is { } possessor && references.TryGetValue(possessor.Index, out var owners)
            && owners.Select(owner => owner.Entity).FirstOrDefault(owner => owner.Label == Labels.Country) is { } country)
        {
            return [Refer(phrase, NamedBody(phrase, country), Described)];
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
        return entities.Add(entity, phrase.Tokens.Text);
    }

    private Entity? MinistryBefore(Phrase phrase, Name office) =>
        phrase.Names.LastOrDefault(name => name.Kind == NameShape.Unknown && name.End <= office.Start && lexicon.Words.Is(phrase.Tokens[name.End - 1 - phrase.Start].Lower, NounClass.Ministry)) is { } ministry
            ? entities.Named(Labels.Organization, TextOf(phrase, ministry))
            : null;

    private IReadOnlyList<Reference> ResolveInstitution(
        Phrase phrase, SentenceParse sentence, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references, MentionHistory history)
    {
        var actors = Actors(phrase, sentence);
        if (actors.Count > 0)
        {
            return [.. actors.Distinct().Select(actor => Refer(phrase, actor, Described))];
        }

        // "a court in Nigeria", "officials in Beijing"
        if (sentence.Links.ModifiersOf(phrase) is [{ Preposition: "in" } seat, ..] && seat.Phrase.HeadName is { Meaning.Country: { } home })
        {
            return [Refer(phrase, entities.Country(home), FromContext)];
        }

        if (IsSeveral(phrase))
        {
            return ResolveSides(phrase, sentence.Sentence.Index, history);
        }

        if (PossessorOf(phrase, sentence) is { } possessor && references.TryGetValue(possessor.Index, out var owners))
        {
            return [.. owners.Select(owner => Refer(phrase, owner.Entity, FromContext))];
        }

        return history.FindCountry(sentence.Sentence.Index) is { } country && IsHead(phrase, NounClass.Institution) && !IsHead(phrase, NounClass.People)
            ? [Refer(phrase, country, FromContext)]
            : IsHead(phrase, NounClass.People) ? ResolvePeople(phrase, sentence) : [];
    }

    private IReadOnlyList<Reference> ResolvePeople(Phrase phrase, SentenceParse sentence)
    {
        var actors = Actors(phrase, sentence);
        if (actors.FirstOrDefault(actor => actor.Label == Labels.Organization) is { } organization && phrase.Head.Lemma is "member" or "leader" or "official" or "ally" or "country" or "partner")
        {
            return [Refer(phrase, organization, Described)];
        }

        // "the Ukrainian people" is the country
        if (phrase.Head.Lower == "people" && phrase.FirstLower == "the" && actors is [{ Label: Labels.Country } nation])
        {
            return [Refer(phrase, nation, Described)];
        }

        return [Refer(phrase, Group(phrase, actors is [var owner, ..] ? owner.Country : null), Described)];
    }

    private Entity Group(Phrase phrase, Country? country)
    {
        var group = entities.Named(Labels.Group, GroupName(phrase), phrase.Tokens.Text, country);
        return entities.Add(group, StripArticle(phrase.Tokens.Text));
    }

    private static string GroupName(Phrase phrase)
    {
        var words = phrase.Tokens
            .SkipWhile(token => token.PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.Adv or PartOfSpeech.Part or PartOfSpeech.Punct
                || token.Form == WordForm.Possessive || token.Lower is "many" or "several" or "dozens" or "hundreds" or "thousands" or "of" or "least" or "at" or "more" or "than" or "other" or "about" or "some")
            .ToList();
        return words.Count > 0 ? phrase.Tokens.Text[(words[0].Start - phrase.Tokens.First.Start)..] : phrase.Tokens.Text;
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

    // "both countries", "the two leaders", "either side"; but not "two diplomats"
    private static bool IsSeveral(Phrase phrase) => phrase.FirstLower is "both" or "either" || (phrase.IsPlural
        && (phrase.Tokens.Any(token => token.Lower is "sides" or "parties") || (phrase.FirstLower is "the" or "these" or "their" && phrase.Tokens.Any(token => token.Lower is "two" or "three"))));

    // "a Turkish soldier", "two Iranian diplomats" are people; "Turkish soldiers" are Turkey
    private bool IsCounted(Phrase phrase) => IsHead(phrase, NounClass.People) && phrase.Tokens.Any(token => token.Lower is "a" or "an" || (token.PartOfSpeech == PartOfSpeech.Num && token.Index < phrase.Head.Index));

    private static Reference Refer(Phrase phrase, Entity entity, double confidence) => new(entity, phrase, confidence);

    private static string TextOf(Phrase phrase, Name name)
    {
        var first = Math.Max(0, name.Start - phrase.Start);
        var last = Math.Min(phrase.Tokens.Count, name.End - phrase.Start) - 1;
        var start = phrase.Tokens[first].Start - phrase.Tokens.First.Start;
        return phrase.Tokens.Text[start..(phrase.Tokens[last].End - phrase.Tokens.First.Start)];
    }

    private static string StripArticle(string text) =>
        text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;

    private static string Capitalise(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
