using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Entities;

/// <summary>The persons that an article names, by full name, last name and office.</summary>
internal sealed class PersonResolver(ExtractionLexicon lexicon, EntityRegistry entities, Article article)
{
    private readonly DateOnly? _published = article.Published;
    private readonly List<NamedPerson> _named = [];
    private readonly List<Affiliation> _affiliations = [];
    private readonly TitledPersons _titled = new();
    private readonly Dictionary<string, KnownPerson> _known = new(StringComparer.Ordinal);

    /// <summary>Who holds which office, as the article says it.</summary>
    public IReadOnlyList<Affiliation> Affiliations => _affiliations;

    /// <summary>Reads the names of the whole article, so that a later full name helps an earlier last name.</summary>
    public void ReadNames(IReadOnlyList<SentenceParse> sentences, NounResolver nouns)
    {
        var mentions = sentences.SelectMany(sentence => sentence.Phrases
            .SelectMany(phrase => phrase.Names.Where(name => name.Kind == NameShape.Person).Select(name => (sentence, phrase, name)))).ToList();
        nouns.NoteCountries(sentences);
        foreach (var (sentence, phrase, name) in mentions.OrderByDescending(mention => mention.name.End - mention.name.Start > 1))
        {
            Register(phrase, name, sentence, nouns);
        }

        foreach (var (sentence, phrase, name) in mentions)
        {
            ReadOffice(phrase, name, sentence, nouns);
        }

        foreach (var (_, phrase, name) in mentions)
        {
            if (Resolve(phrase, name) is { } person)
            {
                _titled.Note(person, phrase, name);
            }
        }
    }

    /// <summary>The person that a name means, or null.</summary>
    public Entity? Resolve(Phrase phrase, Name name) => Find(WordsOf(phrase, name))?.Entity;

    /// <summary>The person who, as the article says, holds an office like this one of an entity; or null.</summary>
    public Entity? FindHolder(Office office, Entity of) => _affiliations.Find(affiliation =>
        affiliation.Of.Equals(of) && !affiliation.IsFormer && IsLike(affiliation.Office, office))?.Person;

    /// <summary>The person named in the article who, as the table of office holders has it, holds an office like this one of an entity; or null.</summary>
    public Entity? FindKnownHolder(Office office, Entity of)
    {
        var fitting = _named.Where(person => _known.TryGetValue(person.Entity.Id, out var known) && lexicon.Offices.HeldBy(known).Any(holder =>
                (holder.Of == of.Code || holder.Of == of.Name) && (_published is not { } day || holder.HeldOn(day))
                && lexicon.Offices.Find(holder.Office) is { } held && (IsLike(held, office) || IsHead(held, office))))
            .Select(person => person.Entity).Distinct().ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    /// <summary>The country of which a person is the head of state or government, as the article or the table of office holders has it; or null.</summary>
    public Entity? FindStateOf(Entity person)
    {
        if (_affiliations.Find(affiliation => affiliation.Person.Equals(person) && !affiliation.IsFormer && affiliation.Of.Label == Labels.Country && IsLeading(affiliation.Office)) is { } said)
        {
            return said.Of;
        }

        var states = _known.TryGetValue(person.Id, out var known)
            ? lexicon.Offices.HeldBy(known).Where(holder => IsLeading(lexicon.Offices.Find(holder.Office)) && (_published is not { } day || holder.HeldOn(day)))
                .Select(holder => holder.Of).Distinct().ToList()
            : [];
        return states is [var code] && lexicon.Gazetteer.FindCountry(code) is { } country ? entities.Country(country) : null;
    }

    /// <summary>The only country in which the person whom a phrase names holds an office, as the article or the table of office holders has it; or null.</summary>
    public Country? CountryOf(Phrase phrase)
    {
        if (phrase.HeadName is not { Kind: NameShape.Person } name || Resolve(phrase, name) is not { } person)
        {
            return null;
        }

        var said = _affiliations.Where(affiliation => affiliation.Person.Equals(person) && !affiliation.IsFormer).Select(affiliation => affiliation.Of.Country?.Code).OfType<string>();
        var known = _known.TryGetValue(person.Id, out var holder)
            ? lexicon.Offices.HeldBy(holder).Where(office => _published is not { } day || office.HeldOn(day)).Select(office => lexicon.Gazetteer.FindCountry(office.Of)?.Code).OfType<string>()
            : [];
        return said.Concat(known).Distinct().ToList() is [var only] ? lexicon.Gazetteer.FindCountry(only) : null;
    }

    private static bool IsLeading(Office? office) => office?.Kind is OfficeKind.HeadOfState or OfficeKind.HeadOfGovernment or OfficeKind.Monarch;

    /// <summary>Notes that a person holds an office.</summary>
    public void Add(Affiliation affiliation)
    {
        if (!_affiliations.Exists(known => known.Person.Equals(affiliation.Person) && known.Of.Equals(affiliation.Of) && known.Role == affiliation.Role))
        {
            _affiliations.Add(affiliation);
        }
    }

    /// <summary>The person who, as the article says, holds an office like this one of anything; or null where several do.</summary>
    public Entity? FindHolder(Office office)
    {
        var holders = _affiliations.Where(affiliation => !affiliation.IsFormer && affiliation.Office.Name == office.Name)
            .Select(affiliation => affiliation.Person).Distinct().ToList();
        return holders.Count == 1 ? holders[0] : null;
    }

    /// <summary>The person whom a title alone means (<c>the Deputy Secretary</c>), by the titles before the names of the article; or null.</summary>
    public Entity? FindTitled(Phrase phrase) => _titled.Find(phrase);

    /// <summary>The office holder whom the headline names with this title (<c>Secretary Lind's Travel to Ghana</c>), or null.</summary>
    public Entity? FindInHeadline(Phrase phrase)
    {
        var words = WordSplitter.Split(article.Title ?? "");
        var asked = phrase.Tokens.Skip(1).Select(token => token.Lower).ToList();
        for (var i = 0; i + asked.Count < words.Count; i++)
        {
            if (asked.Index().All(word => words[i + word.Index].Folded.Equals(word.Item, StringComparison.OrdinalIgnoreCase))
                && !(i > 0 && TitledPersons.IsRank(words[i - 1].Folded.ToLowerInvariant()))
                && Only(lexicon.Offices.WithLastName(words[i + asked.Count].Folded).Where(holder => _published is not { } day || holder.HeldOn(day))) is { } known)
            {
                return entities.Person(known, null);
            }
        }

        return null;
    }

    /// <summary>
    /// The Secretary of State on the day of the article, by the table of office holders, where it names one country that has this office:
    /// whom releases call by the title alone; or null.
    /// </summary>
    public Entity? FindSecretaryOfState(NounResolver nouns) => _published is { } day
        && Only(lexicon.Offices.HoldersOf("Secretary of State").Where(holder => holder.HeldOn(day) && nouns.FindMentioned(holder.Of) is not null)) is { } known
            ? entities.Person(known, null)
            : null;

    /// <summary>The first minister that the article names, or null.</summary>
    public Entity? FindMinister()
    {
        var ministers = _affiliations.Where(affiliation => affiliation is { IsFormer: false, Office.Kind: OfficeKind.ForeignMinister or OfficeKind.DefenceMinister or OfficeKind.Minister })
            .Select(affiliation => affiliation.Person).Distinct().ToList();
        return ministers.Count > 0 ? ministers[0] : null;
    }

    /// <summary>The first two holders of an office that the article names (<c>the two ministers</c>); none where there are fewer.</summary>
    public IReadOnlyList<Entity> FindPair(string title)
    {
        var holders = _affiliations.Where(affiliation => !affiliation.IsFormer && affiliation.Office.Name.Contains(title, StringComparison.OrdinalIgnoreCase))
            .Select(affiliation => affiliation.Person).Distinct().ToList();
        return holders.Count >= 2 ? [.. holders.Take(2)] : [];
    }

    /// <summary>The words of the title before a name, or null.</summary>
    public static string? RoleIn(Phrase phrase) =>
        phrase.Names.LastOrDefault(name => name is { Kind: NameShape.Office, Office.IsCourtesy: false }) is { } office ? phrase.TextOf(office) : null;

    private static bool IsLike(Office held, Office asked) =>
        held.Name == asked.Name || (held.Kind == asked.Kind && held.Kind is OfficeKind.ForeignMinister or OfficeKind.DefenceMinister or OfficeKind.HeadOfGovernment);

    // "The German leader": a chancellor or president
    private static bool IsHead(Office held, Office asked) => asked.Name == "Leader" && held.Kind is OfficeKind.HeadOfState or OfficeKind.HeadOfGovernment or OfficeKind.Monarch;

    // "Mr Lavrov", "Secretary Austin": the title does not say which office
    private static bool IsGeneral(Office office) => office.IsCourtesy || office.Kind is OfficeKind.Minister or OfficeKind.Official or OfficeKind.Military;

    private static List<string> WordsOf(Phrase phrase, Name name)
    {
        var tokens = phrase.Tokens.Where(token => name.Start <= token.Index && token.Index < name.End && token.Shape != TokenShape.Mark).ToList();
        // "LE DRIAN: Thank you": a speaker in capitals, which no initials are
        var isShouted = tokens.Exists(token => token is { IsAllCaps: true, Text.Length: > 4 });
        return tokens.ConvertAll(token => isShouted && token.IsAllCaps ? token.Text[0] + token.Text[1..].ToLowerInvariant() : token.Text);
    }

    private void Register(Phrase phrase, Name name, SentenceParse sentence, NounResolver nouns)
    {
        var words = WordsOf(phrase, name);
        var text = phrase.TextOf(name);
        if (name.Meaning?.Person is { } known)
        {
            AddKnown(known, text, words);
        }
        else if (Find(words) is { } earlier)
        {
            entities.Add(earlier.Entity, text);
        }
        else if (FindKnown(phrase, name, words, sentence, nouns) is { } holder)
        {
            AddKnown(holder, text, words);
        }
        else
        {
            var gender = GenderOf(phrase, words);
            var full = words.Count == 1 ? FullNameInHeadline(words[0]) : null;
            var entity = entities.Named(Labels.Person, full ?? text, full is null ? null : text, gender: gender);
            AddNamed(entity, words);
            if (words.Count == 1 && phrase.Names.LastOrDefault(title => title.Kind == NameShape.Office && title.End == name.Start) is { Office.Name: "Sheikh" or "Sir" } title)
            {
                // "Sheikh Hamad": the name of one who goes by no other
                entities.Add(entity, phrase.TextOf(title.Start, name.End));
            }
        }
    }

    // "Ann Lind Resigns" of an article that says "Ms. Lind": the given name before a last name, or null
    private string? FullNameInHeadline(string lastName)
    {
        var words = WordSplitter.Split(article.Title ?? "");
        var last = words.FindIndex(word => word.Folded == lastName);
        return last > 0 && words[last - 1] is var given && article.Title![given.End..words[last].Start] == " "
            && article.Title[given.Start..given.End] is var first && lexicon.Offices.IsGivenName(first, out _) ? $"{first} {lastName}" : null;
    }

    private void AddKnown(KnownPerson person, string text, List<string> words)
    {
        var entity = entities.Person(person, text);
        if (_known.TryAdd(entity.Id, person))
        {
            AddRoyalNames(entity, person);
        }

        AddNamed(entity, words);
    }

    // "Abdullah of Saudi Arabia"
    private void AddRoyalNames(Entity entity, KnownPerson person)
    {
        foreach (var holder in lexicon.Offices.HeldBy(person).Where(holder => lexicon.Offices.Find(holder.Office)?.Kind == OfficeKind.Monarch))
        {
            if (lexicon.Gazetteer.FindCountry(holder.Of) is { } country)
            {
                var name = $"{person.Name.Split(' ')[0]} of {country.Name}";
                entities.Add(entity, name);
                entities.Add(entity, $"{holder.Office} {name}");
            }
        }
    }

    private void AddNamed(Entity entity, List<string> words)
    {
        if (!_named.Exists(person => person.Entity.Equals(entity) && person.Words.SequenceEqual(words)))
        {
            _named.Add(new NamedPerson(entity, words));
        }
    }

    // A last name or a part of a longer name; given names alone only where the last name comes first
    private NamedPerson? Find(List<string> words) =>
        _named.Find(person => person.Words.SequenceEqual(words))
        ?? _named.Find(person => words.Count == 1 && person.Words[^1] == words[0])
        ?? _named.Find(person => words.Count == 1 && person.Words.Count > 1 && person.Words[0] == words[0])
        ?? _named.Find(person => words.Count > 1 && person.Words.Count > 1 && words[^1] == person.Words[^1] && words[0] == person.Words[0])
        ?? _named.Find(person => words.Count > 1 && person.Words.Count > words.Count && person.Words.TakeLast(words.Count).SequenceEqual(words));

    // "President Bush", "Putin": the office holder of that last name, by the office, the country and the date
    private KnownPerson? FindKnown(Phrase phrase, Name name, List<string> words, SentenceParse sentence, NounResolver nouns)
    {
        var holders = lexicon.Offices.WithLastName(WordSplitter.Split(words[^1]) is [.., var last] ? last.Folded : words[^1]);
        if (holders.Count == 0)
        {
            return null;
        }

        var title = TitleBefore(phrase, name);
        var of = title is null ? null : nouns.OwnerOfOffice(phrase, title, sentence);
        var fitting = holders
            .Where(holder => title?.Office is null || IsGeneral(title.Office) || holder.Office == title.Office.Name)
            .Where(holder => of is null || holder.Of == of.Code || holder.Of == of.Name)
            .Where(holder => words.Count == 1 || holder.Person.Name.StartsWith(words[0], StringComparison.Ordinal))
            .Where(holder => title is { Office.IsCourtesy: false } || of is not null || words.Count > 1 || nouns.FindMentioned(holder.Of) is not null
                || (NounResolver.IsGovernment(phrase) && IsLeading(lexicon.Offices.Find(holder.Office))))
            .ToList();
        return _published is { } day
            ? Only(fitting.Where(holder => holder.HeldOn(day))) ?? (title is { Office.IsCourtesy: false } ? null : Only(fitting.Where(holder => holder.Start <= day)))
            : title is not null ? Only(fitting) ?? Latest(fitting)
            // An administration is one of a president
            : NounResolver.IsGovernment(phrase) ? Latest(fitting.FindAll(holder => IsLeading(lexicon.Offices.Find(holder.Office)))) : null;
    }

    private static KnownPerson? Only(IEnumerable<OfficeHolder> holders) =>
        holders.Select(holder => holder.Person).Distinct().Take(2).ToList() is [var only] ? only : null;

    // Of several who held an office of one entity, and an article without a date: the last
    private static KnownPerson? Latest(List<OfficeHolder> holders) =>
        holders.Select(holder => (holder.Office, holder.Of)).Distinct().Count() == 1 ? holders.MaxBy(holder => holder.Start)?.Person : null;

    private Gender GenderOf(Phrase phrase, List<string> words)
    {
        foreach (var token in phrase.Tokens)
        {
            if (token.Lower is "mr" or "mr." or "king" or "sir" or "spokesman" or "chairman" or "prince")
            {
                return Gender.Male;
            }

            if (token.Lower is "mrs" or "mrs." or "ms" or "ms." or "queen" or "spokeswoman" or "chairwoman" or "princess")
            {
                return Gender.Female;
            }
        }

        return lexicon.Offices.IsGivenName(words[0], out var gender) ? gender : Gender.Unknown;
    }

    // "Prime Minister Bennett" where the article speaks of Israel too: the table says of what
    private Entity? KnownOwner(Name name, Name title, NounResolver nouns)
    {
        if (name.Meaning?.Person is not { } known)
        {
            return null;
        }

        var held = lexicon.Offices.HeldBy(known).Where(holder => holder.Office == title.Office!.Name && (_published is not { } day || holder.HeldOn(day)))
            .Select(holder => holder.Of).Distinct().ToList();
        return held.Count == 1 ? nouns.FindMentioned(held[0]) : null;
    }

    /// <summary>The office right before a name, or null.</summary>
    public static Name? TitleBefore(Phrase phrase, Name name) =>
        phrase.Names.LastOrDefault(other => other.Kind == NameShape.Office && other.End <= name.Start);

    private void ReadOffice(Phrase phrase, Name name, SentenceParse sentence, NounResolver nouns)
    {
        if (Resolve(phrase, name) is not { } person)
        {
            return;
        }

        if ((TitleBefore(phrase, name) ?? (name.Office is null ? null : name)) is { Office.IsCourtesy: false } title)
        {
            AddOffice(person, phrase, title, name, sentence, nouns);
        }
        else if (phrase.Tokens.Any(token => token.Lower == "counterpart" && token.Index < name.Start))
        {
            AddCounterpart(person, phrase, name, sentence, nouns);
        }

        if (name != phrase.HeadName)
        {
            return;
        }

        // "U.S. Senators Anna Lind and Per Holm"
        if (sentence.Links.FirstConjunctOf(phrase) is var first && first != phrase && first.HeadName is { Kind: NameShape.Person } leading && TitleBefore(phrase, name) is null
            && TitleBefore(first, leading) is { Office.IsCourtesy: false } shared && first.Tokens[shared.End - 1 - first.Start].Form == WordForm.Plural)
        {
            AddOffice(person, first, shared, name, sentence, nouns);
        }

        // "Wang Yi, the Chinese foreign minister" and "the Chinese foreign minister, Wang Yi"
        foreach (var other in new[] { sentence.Links.AppositionOf(phrase), sentence.Links.ApposedTo(phrase) })
        {
            if (other?.Names.LastOrDefault(candidate => candidate is { Kind: NameShape.Office, Office.IsCourtesy: false }) is { } office
                && other.HeadName is null or { Kind: NameShape.Office })
            {
                AddOffice(person, other, office, name, sentence, nouns);
            }
            else if (other?.Head.Lower == "counterpart")
            {
                AddCounterpart(person, other, name, sentence, nouns);
            }
        }
    }

    private void AddOffice(Entity person, Phrase phrase, Name title, Name name, SentenceParse sentence, NounResolver nouns)
    {
        if (nouns.OwnerOfOffice(phrase, title, sentence) is { } of && !of.Equals(person) && Represents(title.Office!, of))
        {
            var (start, end) = NounResolver.SpanOfOffice(phrase, sentence);
            _affiliations.Add(new Affiliation(
                person, title.Office!, of, phrase.TextOf(title), Math.Min(start, name.Start), Math.Max(end, name.End), IsFormer(phrase, title)));
        }
        else if (KnownOwner(name, title, nouns) is { } known)
        {
            _affiliations.Add(new Affiliation(person, title.Office!, known, phrase.TextOf(title), phrase.Start, phrase.End, IsFormer(phrase, title)));
        }
    }

    // "Wang met his Russian counterpart, Sergei Lavrov": the office told last
    private void AddCounterpart(Entity person, Phrase phrase, Name name, SentenceParse sentence, NounResolver nouns)
    {
        if (_affiliations is [.., var last] && !last.Person.Equals(person) && nouns.ActorsBefore(phrase, sentence).FirstOrDefault(actor => !actor.Equals(person)) is { } of)
        {
            _affiliations.Add(new Affiliation(person, last.Office, of, last.Role, Math.Min(phrase.Start, name.Start), Math.Max(phrase.End, name.End), false));
        }
    }

    // "the Iranian cleric", "an American billionaire": from there, without speaking for it
    private static bool Represents(Office office, Entity of) => of.Label != Labels.Country
        || !(office.Kind is OfficeKind.Business or OfficeKind.Religious || office.Name is "Activist" or "Warlord" or "Presidential Candidate");

    /// <summary>Whether an office is said to be over, or to be one of those who oppose what it is of.</summary>
    public static bool IsFormer(Phrase phrase, Name title) =>
        phrase.Tokens.Any(token => token.Index < title.End && token.Lower is "former" or "ex" or "then" or "late" or "ousted" or "deposed" or "assassinated" or "slain" or "opposition" or "rebel"
            || token.Lower.StartsWith("ex-", StringComparison.Ordinal) || token.Lower.StartsWith("then-", StringComparison.Ordinal));

    private sealed record NamedPerson(Entity Entity, List<string> Words);
}
