using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Entities;

// Who holds an office, and of what.
internal sealed partial class NounResolver
{
    /// <summary>The entity that an office in a phrase belongs to: before it, as its possessor, or after it; or null.</summary>
    public Entity? OwnerOfOffice(Phrase phrase, Name office, SentenceParse sentence)
    {
        var owner = OwnerBeforeBody(phrase, office, sentence);
        return owner is { Label: Labels.Country } && BodyWithin(phrase, office) is { } body ? NamedBody(phrase, owner, sentence, phrase.Start, body) : owner;
    }

    // The last word of the ministry or army whose office it is ("Iran's foreign ministry spokesman"), or null
    private int? BodyWithin(Phrase phrase, Name office)
    {
        for (var word = office.End - 1; word > phrase.Start; word--)
        {
            var before = phrase.Tokens[word - 1 - phrase.Start];
            if (word - 1 < office.Start - 1)
            {
                break;
            }

            if (lexicon.Words.Is(before.Lower, NounClass.Ministry) || (office.Office!.Kind == OfficeKind.Spokesperson && lexicon.Words.Is(before.Lower, NounClass.Military)))
            {
                return word - 1;
            }
        }

        return null;
    }

    private Entity? OwnerBeforeBody(Phrase phrase, Name office, SentenceParse sentence)
    {
        if (office is { Kind: NameShape.Office, Meaning: { } within })
        {
            // "Norway's U.N. ambassador" is sent by Norway
            return office.Office!.Kind is OfficeKind.Ambassador && within.Kind == NameKind.Organization && ActorsBefore(phrase, sentence).FirstOrDefault(actor => actor.Label == Labels.Country) is { } sender
                ? sender
                : OfMeaning(within, null);
        }

        var before = phrase.Names.LastOrDefault(name => name.End <= office.Start && (name.IsProper || name.Kind == NameShape.Demonym) && name.Kind != NameShape.Person && !IsBacker(phrase, name));
        if (before is not null && ResolveOwner(phrase, before) is { } owner)
        {
            return owner;
        }

        // "Prime Minister of Japan Junichiro Koizumi"
        if (phrase.Names.FirstOrDefault(name => name.Start > office.End && name.Kind is NameShape.Country or NameShape.Organization or NameShape.Place or NameShape.Capital) is { } inside
            && inside != phrase.HeadName && IsAfterOf(phrase, inside) && ResolveOwner(phrase, inside) is { } inner)
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

            if (modifier.Preposition is "of" or "for" or "at" or "in" && modifier.Phrase.HeadName is null && DescribedOwner(modifier.Phrase, sentence) is { } described)
            {
                return described;
            }
        }

        return OwnerWithin(phrase, office) ?? MinistryBefore(phrase, office);
    }

    // "President of the European Council Anna Lind", "the head of the Finnish Ministry of Energy Anna Lind"
    private Entity? OwnerWithin(Phrase phrase, Name office)
    {
        var person = phrase.HeadName is { Kind: NameShape.Person } name ? name.Start : phrase.End;
        var of = phrase.Tokens.FirstOrDefault(token => office.Start < token.Index && token.Index < person && token.Lower == "of");
        if (of is null)
        {
            return null;
        }

        var words = phrase.Tokens.Where(token => of.Index < token.Index && token.Index < person).SkipWhile(token => token.PartOfSpeech == PartOfSpeech.Det).ToList();
        return words.Count == 0 ? null
            : ActorNamed(phrase.TextOf(words[0].Index, person)) is { } known ? known
            : words.Exists(token => lexicon.Words.Is(token.Lower, NounClass.Ministry))
                && phrase.Names.FirstOrDefault(other => other.Start == words[0].Index && other.Kind == NameShape.Demonym)?.Meaning?.Country is { } country
                ? entities.Named(Labels.Organization, phrase.TextOf(words[0].Index, person), country: country, isIncidental: true)
                : null;
    }

    // "the head of the ruling PMD party", "the commander of the Kenyan army", "the leader of the Palestinian group", "the mayor of
    // the town of Bucha": what a noun with a name is
    private Entity? DescribedOwner(Phrase phrase, SentenceParse sentence)
    {
        if (NamedBeside(phrase) is { } named)
        {
            return named;
        }

        return IsHead(phrase, NounClass.Ministry) || IsHead(phrase, NounClass.Military) || IsHead(phrase, NounClass.Body) ? BodyOf(phrase, sentence)
            : IsHead(phrase, NounClass.Institution) && Actors(phrase, sentence) is [var actor, ..] ? actor
            : IsHead(phrase, NounClass.Place) && phrase.Names.Count == 0 && OwnerAfter(phrase, sentence) is { HeadName: { Kind: NameShape.Place } place } after ? ResolveOwner(after, place)
            : null;
    }

    // "the ambassador to Yemen Steve Fagin" is not Yemen's
    private static bool IsAfterOf(Phrase phrase, Name name)
    {
        var before = name.Start - 1 - phrase.Start;
        return before >= 0 && (phrase.Tokens[before].Lower == "of" || (before > 0 && phrase.Tokens[before].PartOfSpeech == PartOfSpeech.Det && phrase.Tokens[before - 1].Lower == "of"));
    }

    // "the Kremlin-backed prime minister", "the Iranian-backed militia": who stands behind an actor is not whose it is; but "the U.S.-led
    // invasion", "the India-Pakistan ceasefire"
    private static bool IsBacker(Phrase phrase, Name name)
    {
        var hyphen = name.End - phrase.Start;
        return hyphen + 1 < phrase.Tokens.Count && phrase.Tokens[hyphen] is { Lower: "-", HasSpaceAfter: false } && phrase.Tokens[hyphen + 1].Lower is not "led"
            && !phrase.Names.Any(other => other.Start == name.End + 1); // "U.S.-Japan alliance"
    }

    /// <summary>Notes which countries the article names.</summary>
    public void NoteCountries(IReadOnlyList<SentenceParse> sentences) => _namedCountries.UnionWith(sentences.SelectMany(sentence => sentence.Phrases)
        .SelectMany(phrase => phrase.Names).Where(name => name.Kind is NameShape.Country or NameShape.Demonym or NameShape.Seat || (name is { Kind: NameShape.Office, Meaning.Country: not null })).Select(name => name.Meaning!.Country!.Code));

    /// <summary>The country of a code where the article names it, else null.</summary>
    public Entity? FindMentioned(string code) =>
        _namedCountries.Contains(code) && lexicon.Gazetteer.FindCountry(code) is { } country ? entities.Country(country) : null;

    private Reference[] ResolveOffice(
        Phrase phrase, Name office, SentenceParse sentence, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references, MentionHistory history)
    {
        if (office.Office!.IsCourtesy)
        {
            return [];
        }

        if (IsSeveral(phrase) && sentence.Links.ModifiersOf(phrase).Count == 0)
        {
            return ResolveSides(phrase, sentence, history);
        }

        if (phrase.IsPlural && office.Office.Kind == OfficeKind.Military)
        {
            return [Refer(phrase, Group(phrase, null), Described, ReferenceRule.Group)];
        }

        var role = phrase.TextOf(office);
        var owners = OwnerOfOffice(phrase, office, sentence) is { } owner ? [owner, .. Actors(phrase, sentence)] : Actors(phrase, sentence);
        if (owners.Count > 0)
        {
            return [.. owners.Distinct().Select(of => phrase.IsPlural ? Refer(phrase, of, Described, ReferenceRule.Office) : RoleHolder(phrase, office.Office, of, role))];
        }

        return !phrase.IsPlural && BearerOf(phrase, office.Office) is { } holder ? [Refer(phrase, holder, Described, ReferenceRule.OfficeHolder) with { Role = role }] : [];
    }

    // "The Secretary", "the minister": by a title in capitals the one so called, else the holder of that office, else of any ministry
    private Entity? BearerOf(Phrase phrase, Office office)
    {
        if (!TitledPersons.IsBareTitle(phrase))
        {
            return persons.FindHolder(office) ?? (office.Kind == OfficeKind.Minister ? persons.FindMinister() : null);
        }

        return persons.FindTitled(phrase) ?? persons.FindInHeadline(phrase)
            ?? (TitledPersons.IsSecretary(phrase) ? persons.FindSecretaryOfState(this) : null)
            ?? (TitledPersons.IsRanked(phrase) ? null : persons.FindHolder(office) ?? (office.Kind == OfficeKind.Minister ? persons.FindMinister() : null));
    }

    private Reference RoleHolder(Phrase phrase, Office office, Entity of, string role)
    {
        var holder = persons.FindHolder(office, of);
        if (holder is null && persons.FindKnownHolder(office, of) is { } known)
        {
            // "Merkel met Hollande ... The German leader": the article says her office without her name
            persons.Add(new Affiliation(known, office, of, role, phrase.Start, phrase.End, false));
            holder = known;
        }

        return (holder is not null
            ? Refer(phrase, holder, Described, ReferenceRule.OfficeHolder)
            : Refer(phrase, of, Described, ReferenceRule.Office)) with { Role = role };
    }

    private Entity? MinistryBefore(Phrase phrase, Name office) =>
        phrase.Names.LastOrDefault(name => name.Kind == NameShape.Unknown && name.End <= office.Start && lexicon.Words.Is(phrase.Tokens[name.End - 1 - phrase.Start].Lower, NounClass.Ministry)) is { } ministry
            ? entities.Named(Labels.Organization, phrase.TextOf(ministry))
            : null;
}
