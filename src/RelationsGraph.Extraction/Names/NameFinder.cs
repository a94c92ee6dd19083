using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Names;

/// <summary>Finds the names of a document: those of the gazetteer, offices and titles, and what has the shape of a name.</summary>
internal sealed class NameFinder(ExtractionLexicon lexicon)
{
    private readonly NameClassifier _classifier = new(lexicon);

    /// <summary>Finds names, in order and not overlapping.</summary>
    public IReadOnlyList<Name> Find(Document document)
    {
        var known = FindKnown(document);
        var tagged = EndBeforeOffices(TaggedNames.Find(document).FindAll(name => !IsDescribed(document, name) && !IsOffice(name, known) && !IsGovernment(document, name, known)), known);
        var names = new List<Name>();
        var next = 0;
        var nextTagged = 0;
        for (var i = 0; i < known.Count; i++)
        {
            var name = known[i];
            while (nextTagged < tagged.Count && tagged[nextTagged].End <= name.Start)
            {
                nextTagged++;
            }

            if (nextTagged < tagged.Count && IsPartOf(document, name, tagged[nextTagged]) && !OwnsRest(known, i, tagged[nextTagged]))
            {
                continue;
            }

            if (nextTagged < tagged.Count && IsAfterArticle(document, name, tagged[nextTagged]))
            {
                name = name with { Start = tagged[nextTagged].Start };
            }

            AddBetween(document, tagged, next, name.Start, names);
            names.Add(name);
            next = name.End;
        }

        AddBetween(document, tagged, next, document.Tokens.Count, names);
        names.RemoveAll(name => name.End - name.Start == 1 && IsSuffix(document.Tokens[name.Start]));
        return _classifier.Classify(document, names);
    }

    private List<Name> FindKnown(Document document)
    {
        var words = WordSplitter.Split(document.Text);
        var lower = words.ConvertAll(word => word with { Folded = word.Folded.ToLowerInvariant() });
        var tokens = new TokenBoundaries(document);
        var names = new List<Name>();
        var i = 0;
        while (i < words.Count)
        {
            var (length, name) = FindAt(document, words, lower, tokens, i);
            if (name is not null)
            {
                names.Add(name);
            }

            i += Math.Max(length, 1);
        }

        return names;
    }

    private (int Words, Name? Name) FindAt(
        Document document, List<TextWord> words, List<TextWord> lower, TokenBoundaries tokens, int from)
    {
        if (tokens.TokenAt(words[from].Start) is not { } start)
        {
            return (0, null);
        }

        var text = document.Text;
        var (nameLength, meaning) = lexicon.Gazetteer.Names.FindLongest(text, words, from);
        var (personLength, person) = lexicon.Offices.Persons.FindLongest(text, words, from);
        var (titleLength, office) = lexicon.Offices.Titles.FindLongest(text, lower, from);
        if (personLength > nameLength)
        {
            (nameLength, meaning) = (personLength, new NameMeaning(NameKind.Person, person!.Name, Person: person));
        }

        if (titleLength == 0 && FindPluralTitle(text, lower, from) is var (length, title) && IsBeforeName(words, tokens, document, from + length))
        {
            (titleLength, office) = (length, title);
        }

        if (titleLength > nameLength && tokens.TokenEndingAt(words[from + titleLength - 1].End) is { } titleEnd && !BeginsInName(document, start, titleEnd))
        {
            // The country within "US Secretary of State"
            return (titleLength, new Name(start, titleEnd + 1, NameShape.Office, nameLength > 0 ? meaning : null, office));
        }

        return nameLength > 0 && tokens.TokenEndingAt(words[from + nameLength - 1].End) is { } end
            ? (nameLength, new Name(start, end + 1, ShapeOf(meaning!.Kind), meaning, meaning.Kind == NameKind.Person ? office : null))
            : (0, null);
    }

    // "Senators Anna Lind and Per Holm": a title of several
    private (int Words, Office? Office)? FindPluralTitle(string text, List<TextWord> lower, int from)
    {
        for (var length = 1; length <= 3 && from + length <= lower.Count; length++)
        {
            var last = lower[from + length - 1];
            if (last.Folded is [.., not 's', 's'])
            {
                List<TextWord> title = [.. lower.GetRange(from, length - 1), last with { Folded = last.Folded[..^1] }];
                var (words, office) = lexicon.Offices.Titles.FindLongest(text, title, 0);
                return words == length ? (words, office) : null;
            }
        }

        return null;
    }

    private static bool IsBeforeName(List<TextWord> words, TokenBoundaries tokens, Document document, int next) =>
        next < words.Count && tokens.TokenEndingAt(words[next - 1].End) is { } last && document.Tokens[last].IsCapitalized
        && tokens.TokenAt(words[next].Start) == last + 1 && document.Tokens[last + 1] is { IsCapitalized: true, PartOfSpeech: PartOfSpeech.Propn };

    // "United Civic Party leader", "General Services Administration": the first word of a title that belongs to a name
    private bool BeginsInName(Document document, int start, int last)
    {
        var tokens = document.Tokens;
        if (!tokens[start].IsCapitalized)
        {
            return false;
        }

        if (last > start)
        {
            return lexicon.Words.Is(tokens[start].Lower, NounClass.OrganizationWord) && !lexicon.Words.Is(tokens[start].Lower, NounClass.Ministry)
                && !tokens[start + 1].IsCapitalized && start > 1 && tokens[start - 2].SentenceIndex == tokens[start].SentenceIndex
                && tokens[start - 1].IsCapitalized && tokens[start - 2].IsCapitalized;
        }

        var end = start + 1;
        while (end < tokens.Count && tokens[end].SentenceIndex == tokens[start].SentenceIndex && tokens[end].IsCapitalized)
        {
            end++;
        }

        return tokens[start].Lower == "general" && end - start > 2 && lexicon.Words.Is(tokens[end - 1].Lower, NounClass.OrganizationWord);
    }

    private static NameShape ShapeOf(NameKind kind) => kind switch
    {
        NameKind.Country => NameShape.Country,
        NameKind.Demonym => NameShape.Demonym,
        NameKind.Capital => NameShape.Capital,
        NameKind.Seat => NameShape.Seat,
        NameKind.Organization => NameShape.Organization,
        NameKind.Place => NameShape.Place,
        _ => NameShape.Person,
    };

    // "the Kenyan army", "Egyptian police": a country and what it has, which is read as such; "European leaders": an adjective
    private bool IsDescribed(Document document, Name name) => IsOnlyAdjective(document, name) || (name.Kind == NameShape.Organization && document.Tokens[name.End - 1] is var last
        && (lexicon.Words.Is(last.Lower, NounClass.Ministry) || lexicon.Words.Is(last.Lower, NounClass.Military) || lexicon.Words.Is(last.Lower, NounClass.Institution)
            || ((!last.IsCapitalized || IsMission(last)) && (lexicon.Words.Is(last.Lower, NounClass.Body) || IsLongBody(document, name))) || last.PartOfSpeech == PartOfSpeech.Adj));

    // "election commission"
    private bool IsLongBody(Document document, Name name) => name.End - name.Start > 1
        && lexicon.Words.Is($"{document.Tokens[name.End - 2].Lower} {document.Tokens[name.End - 1].Lower}", NounClass.Body);

    // "the Palestinian President": an office of a country, and no name of a person
    private static bool IsOffice(Name name, List<Name> known) => name.Kind == NameShape.Person
        && known.FindIndex(owner => owner.Start == name.Start && owner.Kind is NameShape.Demonym or NameShape.Country) is >= 0 and var first
        && first + 1 < known.Count && known[first + 1] is { Kind: NameShape.Office } office && office.Start == known[first].End && office.End == name.End;

    // "the Government of Jamaica": the country
    private bool IsGovernment(Document document, Name name, List<Name> known) => name.Kind == NameShape.Organization && name.End - name.Start > 2
        && lexicon.Words.Is(document.Tokens[name.Start].Lower, NounClass.Institution) && document.Tokens[name.Start + 1].Lower == "of"
        && known.Exists(country => country.Kind == NameShape.Country && country.End == name.End);

    // "a Sunni district", "the West African country", "Tigrayan leaders"
    private static bool IsOnlyAdjective(Document document, Name name) => name.Kind == NameShape.Place && document.Tokens[name.End - 1].PartOfSpeech == PartOfSpeech.Adj
        && name.End < document.Tokens.Count && document.Tokens[name.End] is { IsCapitalized: false, PartOfSpeech: PartOfSpeech.Noun };

    // "the Russian Embassy": one of the many of its country
    private static bool IsMission(Token token) => token.Lower is "embassy" or "consulate";

    // "U.S. Agriculture" of "U.S. Agriculture Secretary": what a title begins within is a name up to there
    private static List<Name> EndBeforeOffices(List<Name> tagged, List<Name> known)
    {
        var next = 0;
        for (var i = 0; i < tagged.Count; i++)
        {
            while (next < known.Count && known[next].Start <= tagged[i].Start)
            {
                next++;
            }

            for (var office = next; office < known.Count && known[office].Start < tagged[i].End; office++)
            {
                if (known[office].Kind == NameShape.Office && known[office].End > tagged[i].End)
                {
                    tagged[i] = tagged[i] with { End = known[office].Start };
                }
            }
        }

        return tagged;
    }

    // "Indonesian Red Cross", "Argentine Senate": a country and a known body that another country has too
    private static bool OwnsRest(List<Name> known, int index, Name longer) =>
        known[index] is { Kind: NameShape.Demonym or NameShape.Country } owner && owner.Start == longer.Start
        && index + 1 < known.Count && known[index + 1] is { Kind: NameShape.Organization } owned && owned.Start == owner.End && owned.End == longer.End;

    // "Aleppo International Airport", "the Jenin refugee camp", "Paris-Saclay", "Northern Samar": a place that is named after another
    private bool IsNamedAfter(Document document, Name place, Name longer)
    {
        if (longer.Kind == NameShape.Place && IsBehindHyphen(document, place, longer))
        {
            return true;
        }

        if (longer.Kind != NameShape.Place || place.Kind is NameShape.Country or NameShape.Demonym || (place.Start > longer.Start && place.End < longer.End))
        {
            return false;
        }

        var tokens = document.Tokens;
        if (place.Start > longer.Start)
        {
            return place.Kind is NameShape.Place or NameShape.Capital && Enumerable.Range(longer.Start, place.Start - longer.Start).All(i => tokens[i].IsCapitalized && !IsArabicArticle(tokens[i]) && (tokens[i].Lower.EndsWith("ern", StringComparison.Ordinal) || !lexicon.Words.Is(tokens[i].Lower, NounClass.Outsider)));
        }

        var last = tokens[longer.End - 1];
        return tokens[place.End].Text == "-" || (place.End < longer.End - 1 && lexicon.Words.Is(last.Lower, NounClass.PlaceWord)
            && (tokens[place.End] is { IsCapitalized: true, PartOfSpeech: PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj } || last.Lower is "camp" or "airport" or "base" or "prison"));
    }

    // "Vitry-sur-Seine", "Île-de-France"
    private static bool IsBehindHyphen(Document document, Name place, Name longer) => place.Start > longer.Start + 2 && place.End == longer.End
        && document.Tokens[place.Start - 1] is { Text: "-", HasSpaceAfter: false } && document.Tokens[place.Start - 2].Shape == TokenShape.Lower;

    // "al-Haditha", "Al Hudaydah": the article before a name of the gazetteer
    private static bool IsAfterArticle(Document document, Name name, Name longer) =>
        name is { Kind: NameShape.Place or NameShape.Capital } && longer.Kind == NameShape.Place && longer.Start < name.Start && name.End == longer.End
        && Enumerable.Range(longer.Start, name.Start - longer.Start).All(i => IsArabicArticle(document.Tokens[i]) || document.Tokens[i].Text is "-" or "‑");

    private static bool IsArabicArticle(Token token) => token.Lower is "al" or "el" or "ar" or "as" or "ash" or "an" or "ad";

    // "Israel Katz", "Bank of China": a country or place of the gazetteer that is only a part of a person's or body's name; so is the
    // title in "General Services Administration". But in "Iraq's Red Crescent" the country owns what the rest names
    private bool IsPartOf(Document document, Name name, Name longer) =>
        longer.Start <= name.Start && name.End <= longer.End && longer.End - longer.Start > name.End - name.Start
        && (name.Kind == NameShape.Office
            ? IsWordOfName(document, name, longer)
            : name.Kind == NameShape.Organization ? longer.Kind == NameShape.Person && name.End - name.Start == 1
            : (longer.Kind is NameShape.Person or NameShape.Organization || IsNamedAfter(document, name, longer))
                && name.Kind is NameShape.Country or NameShape.Demonym or NameShape.Capital or NameShape.Place or NameShape.Seat
                && !(name.Start == longer.Start && TaggedNames.IsPossessiveMark(document.Tokens[name.End])));

    // "General" of "General Services Administration", "King" of "Martin Luther King III"
    private static bool IsWordOfName(Document document, Name title, Name longer) => title.End - title.Start == 1 && (longer.Kind == NameShape.Organization
        ? title.End < longer.End && document.Tokens[title.End].IsCapitalized
        : longer.Kind == NameShape.Person && title.Start > longer.Start && title.End < longer.End && document.Tokens[title.Start].IsCapitalized
            && Enumerable.Range(title.End, longer.End - title.End).All(i => IsSuffix(document.Tokens[i])));

    // "Martin Luther King III", "Joseph R. Biden, Jr.": no name of its own
    private static bool IsSuffix(Token token) => token.Text is "Jr." or "Jr" or "Sr." or "Sr" or "II" or "III" or "IV";

    // Where the gazetteer is silent: what a model has tagged, else what has the shape of a name
    private void AddBetween(Document document, List<Name> tagged, int start, int end, List<Name> names)
    {
        for (var i = FirstEndingAfter(tagged, start); i < tagged.Count && tagged[i].Start < end && start < end; i++)
        {
            var name = tagged[i];
            var from = Math.Max(name.Start, start);
            var to = Math.Min(name.End, end);
            AddShaped(document, start, from, names);
            if (from == name.Start && to == name.End)
            {
                names.Add(name);
            }
            else if (Trim(document, from, to, name) is { } rest)
            {
                names.Add(rest);
            }

            start = to;
        }

        AddShaped(document, start, end, names);
    }

    // What is left of a tagged name whose other words the gazetteer knows; words that begin or end no name are left out
    private static Name? Trim(Document document, int from, int to, Name name)
    {
        var isOwned = from > name.Start && to == name.End && TaggedNames.IsPossessiveMark(document.Tokens[from]);
        while (from < to && IsJoint(document.Tokens[from]))
        {
            from++;
        }

        while (to > from && IsJoint(document.Tokens[to - 1]))
        {
            to--;
        }

        return from == to ? null : new Name(from, to, isOwned ? name.Kind : NameShape.Unknown, null, null);
    }

    // A mark is none whatever a tagger calls it, as the stop of "MS." where it takes it for a name
    private static bool IsJoint(Token token) =>
        token.Shape == TokenShape.Mark || token.PartOfSpeech is PartOfSpeech.Adp or PartOfSpeech.Cconj or PartOfSpeech.Det or PartOfSpeech.Punct or PartOfSpeech.Part;

    private static int FirstEndingAfter(List<Name> names, int token)
    {
        var low = 0;
        var high = names.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = names[middle].End <= token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // Runs of capitalised words that nothing else explains
    private void AddShaped(Document document, int start, int end, List<Name> names)
    {
        var i = start;
        while (i < end)
        {
            var from = i;
            while (i < end && IsNamePart(document.Tokens, from, i, end))
            {
                i++;
            }

            if (i > from)
            {
                names.Add(new Name(from, i, NameShape.Unknown, null, null));
            }
            else
            {
                i++;
            }
        }
    }

    private bool IsNamePart(IReadOnlyList<Token> tokens, int from, int i, int end)
    {
        var token = tokens[i];
        if ((i > from && token.SentenceIndex != tokens[from].SentenceIndex) || lexicon.Words.Is(token.Lower, NounClass.Time))
        {
            return false;
        }

        if (token.IsCapitalized && CanBeName(tokens, from, i, end))
        {
            return true;
        }

        // "Kim Jong-un", "Jean-Noel"
        if (i > from && IsInnerHyphen(tokens, i, end))
        {
            return true;
        }

        if (i > from + 1 && IsInnerHyphen(tokens, i - 1, end))
        {
            return true;
        }

        // "Osama bin Laden", "Ursula von der Leyen", "Rodrigo Paz", "Ali al-Sistani"
        return (i > from || char.IsUpper(token.Text[^1]) || token.Text.Contains('-', StringComparison.Ordinal))
            && IsParticle(token)
            && i + 1 < end
            && (token.Text.Contains('-', StringComparison.Ordinal) || (tokens[i + 1].IsCapitalized && i > from)
                || (i > from && i + 2 < end && IsParticle(tokens[i + 1]) && tokens[i + 2].IsCapitalized));
    }

    // Taggers take rare names for nouns and adjectives; a capital within a sentence knows better
    private static bool CanBeName(IReadOnlyList<Token> tokens, int from, int i, int end) => tokens[i].PartOfSpeech switch
    {
        PartOfSpeech.Propn => true,
        PartOfSpeech.Noun or PartOfSpeech.Other => i > from || !tokens[i].IsSentenceInitial,
        PartOfSpeech.Adj => (i > from || !tokens[i].IsSentenceInitial) && i + 1 < end && tokens[i + 1].IsCapitalized,
        _ => false,
    };

    private static bool IsInnerHyphen(IReadOnlyList<Token> tokens, int i, int end) =>
        tokens[i].Text is "-" or "‑" && !tokens[i].HasSpaceAfter && !tokens[i - 1].HasSpaceAfter && i + 1 < end
        && tokens[i + 1].Shape is TokenShape.Capitalized or TokenShape.Lower or TokenShape.MixedCapitalized && tokens[i - 1].IsCapitalized
        && tokens[i + 1].PartOfSpeech is not PartOfSpeech.Verb;

    private static bool IsParticle(Token token) => token.Lower is
        "bin" or "ben" or "ibn" or "bint" or "van" or "von" or "der" or "den" or "de" or "da" or "do" or "dos" or "del" or "della"
        or "di" or "el" or "al" or "la" or "le" or "ter" or "ul" or "ur" or "y"
        || (token.Text.Length > 3 && (token.Lower.StartsWith("al-", StringComparison.Ordinal) || token.Lower.StartsWith("el-", StringComparison.Ordinal))
            && token.Text.Any(char.IsUpper));
}
