using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Names;

/// <summary>Tells from shape and neighbours what names unknown to the gazetteer name, and joins names that belong together.</summary>
internal sealed class NameClassifier(ExtractionLexicon lexicon)
{
    // The longest field of a minister, in words
    private const int MaxPortfolio = 12;

    public IReadOnlyList<Name> Classify(Document document, List<Name> names)
    {
        var joined = Join(document, names);
        var lastNames = LastNamesOf(document, joined);
        var classified = new List<Name>(joined.Count);
        for (var i = 0; i < joined.Count; i++)
        {
            var name = joined[i];
            if (name is { Kind: NameShape.Unknown or NameShape.Organization, Meaning: null } && IsMinistryOrForce(document, name))
            {
                // "the Syrian Foreign Ministry" is read as a noun with its country
                continue;
            }

            if (IsAdministration(document, name))
            {
                classified.Add(new Name(name.Start, name.Start + 1, NameShape.Person, null, null));
                continue;
            }

            if (name.Kind == NameShape.Office && EndOfPortfolio(document, joined, i) is var next && next > i)
            {
                classified.Add(name with { End = joined[next].Start });
                i = next - 1;
                continue;
            }

            if (name is { Kind: NameShape.Person or NameShape.Place or NameShape.Organization, Meaning: null } && NamesTopic(document, name) && !IsTitled(joined, i))
            {
                name = name with { Kind = NameShape.Unknown };
            }

            classified.Add(name.Kind != NameShape.Unknown ? name : name with { Kind = ShapeOf(document, joined, i, lastNames) });
        }

        return classified;
    }

    // "the Biden Administration", "the Obama administration": who heads a government, which is no part of the name
    private bool IsAdministration(Document document, Name name) =>
        name is { Meaning: null, Office: null } && name.End - name.Start <= 2
        && name.Start + 1 < document.Tokens.Count && document.Tokens[name.Start + 1].Lower == "administration"
        && lexicon.Offices.WithLastName(document.Tokens[name.Start].Text).Any(holder =>
            lexicon.Offices.Find(holder.Office)?.Kind is OfficeKind.HeadOfState or OfficeKind.HeadOfGovernment);

    // "Minister of Europe and Foreign Affairs Jean Martin", "Assistant Secretary of State for African Affairs Mark Todd": the place among the
    // names of the person that a minister's field stands before, else that of the office itself
    private static int EndOfPortfolio(Document document, List<Name> names, int index)
    {
        var office = names[index];
        if (office.Office!.Kind is not (OfficeKind.Minister or OfficeKind.ForeignMinister or OfficeKind.DefenceMinister or OfficeKind.Deputy or OfficeKind.Official)
            || office.End >= document.Tokens.Count || document.Tokens[office.End].Lower is not ("of" or "for"))
        {
            return index;
        }

        var next = index + 1;
        for (var token = office.End + 1; token < document.Tokens.Count && token < office.End + MaxPortfolio; token++)
        {
            while (next < names.Count && names[next].End <= token)
            {
                next++;
            }

            var isIn = next < names.Count && names[next].Start <= token;
            if (isIn && names[next].Kind == NameShape.Person)
            {
                return names[next].Start == token && token > office.End + 1 ? next : index;
            }

            if ((isIn && names[next].Kind is NameShape.Country or NameShape.Demonym or NameShape.Office or NameShape.Seat)
                || (!document.Tokens[token].IsCapitalized && document.Tokens[token].Lower is not ("and" or "&" or "," or "of" or "for" or "the")))
            {
                return index;
            }
        }

        return index;
    }

    // "Israel Katz", "Turkish Airlines": a name of the gazetteer that is only the beginning of another
    private List<Name> Join(Document document, List<Name> names)
    {
        var joined = new List<Name>(names.Count);
        foreach (var name in names)
        {
            if (joined.Count > 0 && joined[^1].End == name.Start && JoinTwo(document, joined[^1], name) is { } both)
            {
                joined[^1] = both;
            }
            else
            {
                joined.Add(name);
            }
        }

        return joined;
    }

    private Name? JoinTwo(Document document, Name first, Name second)
    {
        if ((second.Kind == NameShape.Unknown && first.Kind == NameShape.Person) || (first.Kind == NameShape.Unknown && second.Kind == NameShape.Person))
        {
            return JoinPerson(document, first, second);
        }

        if (second.Kind == NameShape.Unknown && first.Kind is NameShape.Demonym or NameShape.Country or NameShape.Place or NameShape.Capital)
        {
            if (first.End - first.Start == 1 && lexicon.Offices.IsGivenName(document.Tokens[first.Start].Text, out _)
                && !EndsWith(document, second, NounClass.OrganizationWord) && !EndsWith(document, second, NounClass.PlaceWord))
            {
                return new Name(first.Start, second.End, NameShape.Person, null, null);
            }

            if (first.Kind != NameShape.Demonym && EndsWith(document, second, NounClass.PlaceWord)
                && (second.End - second.Start == 1 || (first.Kind != NameShape.Country && document.Tokens[second.End - 1].IsCapitalized)))
            {
                // "Suez Governorate", "Aleppo International Airport"
                return new Name(first.Start, second.End, NameShape.Place, null, null);
            }

            return first.Kind != NameShape.Place && EndsWith(document, second, NounClass.OrganizationWord) && !IsMinistryOrForce(document, second)
                ? new Name(first.Start, second.End, NameShape.Organization, null, null)
                : null;
        }

        // "Jack London"
        return first.Kind == NameShape.Unknown && second.Kind is NameShape.Place or NameShape.Capital or NameShape.Country
            && first.End - first.Start == 1 && lexicon.Offices.IsGivenName(document.Tokens[first.Start].Text, out _)
            ? new Name(first.Start, second.End, NameShape.Person, null, null)
            : null;
    }

    // "Abdel Fattah" and "al-Sisi" are one person of that longer name; "Biden" and "Jr." the one of the gazetteer
    private static Name? JoinPerson(Document document, Name first, Name second)
    {
        var known = first.Kind == NameShape.Person ? first : second;
        var other = first.Kind == NameShape.Person ? second : first;
        if (known.End - known.Start > 1 && other.Start > known.Start)
        {
            return new Name(first.Start, second.End, NameShape.Person, known.Meaning, null);
        }

        return known.End - known.Start == 1 || document.Tokens[other.End - 1].Text is "bin" or "van" ? new Name(first.Start, second.End, NameShape.Person, null, null) : null;
    }

    // "the Foreign Ministry", "the National Army", "the Government"; but "the Mahdi Army" has a name of its own
    private bool IsMinistryOrForce(Document document, Name name) =>
        EndsWith(document, name, NounClass.Ministry) || (name.End - name.Start == 1 && document.Tokens[name.Start].Lower is "embassy" or "consulate" or "government") || (EndsWith(document, name, NounClass.Military) && !HasNameOfItsOwn(document, name));

    private bool HasNameOfItsOwn(Document document, Name name) => name.Kind == NameShape.Organization
        && Enumerable.Range(name.Start, name.End - name.Start - 1).Any(i => document.Tokens[i] is { IsCapitalized: true, PartOfSpeech: PartOfSpeech.Propn } word
            && !lexicon.Words.Is(word.Lower + " " + document.Tokens[i + 1].Lower, NounClass.Military)
            && word.Lower is not ("national" or "royal" or "people" or "regular" or "federal" or "state" or "general" or "central" or "navy" or "air" or "marine"));

    private bool EndsWith(Document document, Name name, NounClass nounClass) =>
        lexicon.Words.Is(document.Tokens[name.End - 1].Lower, nounClass);

    private HashSet<string> LastNamesOf(Document document, List<Name> names)
    {
        var lastNames = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Kind == NameShape.Person || (names[i].Kind == NameShape.Unknown && IsPersonByShape(document, names, i)))
            {
                lastNames.Add(document.Tokens[names[i].End - 1].Text);
                lastNames.Add(document.Tokens[names[i].Start].Text);
            }
        }

        return lastNames;
    }

    private NameShape ShapeOf(Document document, List<Name> names, int index, HashSet<string> lastNames)
    {
        var name = names[index];
        var last = document.Tokens[name.End - 1];
        if (IsTitled(names, index))
        {
            return NameShape.Person;
        }

        if (NamesTopic(document, name))
        {
            return NameShape.Unknown;
        }

        if (lexicon.Words.Is(last.Lower, NounClass.OrganizationWord) && (name.End - name.Start > 1 || IsAfterDemonym(names, index)))
        {
            return NameShape.Organization;
        }

        if (name.End - name.Start > 1 && lexicon.Words.Is(last.Lower, NounClass.PlaceWord))
        {
            return NameShape.Place;
        }

        if (IsPersonByShape(document, names, index) || (name.End - name.Start == 1 && lastNames.Contains(last.Text)))
        {
            return NameShape.Person;
        }

        if (IsPlaceByContext(document, names, index))
        {
            return NameShape.Place;
        }

        return name.End - name.Start == 1 && last.IsAllCaps && last.Text.Length > 2 ? NameShape.Organization
            : name.End - name.Start is >= 2 and <= 4 && last.Analysis is null && IsBare(document, name) ? NameShape.Person
            : NameShape.Unknown;
    }

    // "the Artemis Accords", "the Chemical Weapons Convention": treaties and summits are topics, whatever the model takes them for
    private bool NamesTopic(Document document, Name name) => name.End - name.Start > 1 && document.Tokens[name.End - 1] is var last && last.Lemma is "accord" or "agreement" or "treaty" or "pact"
        or "summit" or "protocol" or "resolution" or "talk" or "referendum" or "election" or "act" or "war" or "process" or "crisis" or "convention" or "conference" or "protest" or "massacre" or "plan" or "deal"
        && !EndsWith(document, name, NounClass.OrganizationWord);

    private static bool IsTitled(List<Name> names, int index) =>
        index > 0 && names[index - 1] is { Kind: NameShape.Office } title && title.End == names[index].Start;

    private static bool IsAfterDemonym(List<Name> names, int index) =>
        index > 0 && names[index - 1].Kind == NameShape.Demonym && names[index - 1].End == names[index].Start;

    private bool IsPersonByShape(Document document, List<Name> names, int index)
    {
        var name = names[index];
        return IsTitled(names, index)
            || (name.End - name.Start is >= 2 and <= 5
                && lexicon.Offices.IsGivenName(document.Tokens[name.Start].Text, out _)
                && !EndsWith(document, name, NounClass.OrganizationWord)
                && !EndsWith(document, name, NounClass.PlaceWord))
            || (name.End - name.Start is >= 2 and <= 5 && IsBeforeAppositionOffice(document, names, index));
    }

    // "Guo Jiakun, a spokesman of ...": an office right after the comma
    private bool IsBeforeAppositionOffice(Document document, List<Name> names, int index)
    {
        var comma = names[index].End;
        return comma < document.Tokens.Count && document.Tokens[comma].Text == ","
            && index + 1 < names.Count && names[index + 1] is { Kind: NameShape.Office } office
            && office.Start - comma <= 4 && !EndsWith(document, names[index], NounClass.OrganizationWord);
    }

    // Names of persons have no article, and no common noun after them: not "the White Helmets", "Magnitsky List sanctions"
    private static bool IsBare(Document document, Name name)
    {
        var before = name.Start > 0 ? document.Tokens[name.Start - 1] : null;
        var after = name.End < document.Tokens.Count ? document.Tokens[name.End] : null;
        return before is not { PartOfSpeech: PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num } && after is not { PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Num }
            && !Enumerable.Range(name.Start, name.End - name.Start).Any(i => document.Tokens[i].Shape is TokenShape.AllCaps && document.Tokens[i].Text.Length > 3);
    }

    private bool IsPlaceByContext(Document document, List<Name> names, int index)
    {
        var name = names[index];
        var tokens = document.Tokens;
        var before = name.Start > 0 ? tokens[name.Start - 1] : null;
        if (before is { Lower: "in" or "near" or "at" or "outside" or "around" or "across" or "toward" or "towards" or "into" })
        {
            return true;
        }

        if (before is { Lower: "of" } && name.Start > 1 && lexicon.Words.Is(tokens[name.Start - 2].Lower, NounClass.Place))
        {
            return true;
        }

        if (name.End < tokens.Count && lexicon.Words.Is(tokens[name.End].Lemma, NounClass.Place) && !tokens[name.End].IsCapitalized && tokens[name.End - 1].PartOfSpeech != PartOfSpeech.Adj)
        {
            return true;
        }

        return name.End + 1 < tokens.Count && tokens[name.End].Text == "," && index + 1 < names.Count
            && names[index + 1] is { Kind: NameShape.Country } country && country.Start == name.End + 1
            && before is not { Lower: "and" or "," };
    }
}
