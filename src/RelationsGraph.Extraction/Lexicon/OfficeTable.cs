using System.Globalization;

namespace RelationsGraph.Extraction.Lexicon;

/// <summary>Offices and titles, who held them when, and given names.</summary>
internal sealed class OfficeTable
{
    private readonly WordTrie<Office> _titles = new();
    private readonly WordTrie<KnownPerson> _persons = new();
    private readonly Dictionary<string, List<OfficeHolder>> _byPerson = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<OfficeHolder>> _byLastName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Office> _offices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Gender> _givenNames = new(StringComparer.Ordinal);

    private OfficeTable()
    {
    }

    /// <summary>The automaton that finds titles in text turned to lower case.</summary>
    public WordTrie<Office> Titles => _titles;

    /// <summary>The automaton that finds full names of office holders.</summary>
    public WordTrie<KnownPerson> Persons => _persons;

    public static OfficeTable Read(LexiconFiles files, Gazetteer gazetteer)
    {
        var offices = new OfficeTable();
        offices.ReadOffices(files.Read("offices.tsv", "office", "titles", "kind"));
        offices.ReadHolders(files.Read("office-holders.tsv", "person", "aliases", "office", "of", "start", "end", "wikidata", "gender"), gazetteer);
        offices.ReadGivenNames(files.Read("given-names.tsv", "name", "gender"));
        return offices;
    }

    /// <summary>The office of that canonical name, or null.</summary>
    public Office? Find(string name) => _offices.GetValueOrDefault(name);

    /// <summary>Everything a person held.</summary>
    public IReadOnlyList<OfficeHolder> HeldBy(KnownPerson person) => _byPerson.GetValueOrDefault(person.Name) ?? [];

    /// <summary>Everybody who held an office, by its canonical name. O(n) in the holders of the table.</summary>
    public IEnumerable<OfficeHolder> HoldersOf(string office) => _byPerson.Values.SelectMany(holders => holders).Where(holder => holder.Office == office);

    /// <summary>Everybody of that last name who held an office.</summary>
    public IReadOnlyList<OfficeHolder> WithLastName(string folded) => _byLastName.GetValueOrDefault(folded) ?? [];

    /// <summary>Whether the word is a usual given name, and of which gender.</summary>
    public bool IsGivenName(string word, out Gender gender) => _givenNames.TryGetValue(word, out gender);

    private void ReadOffices(LexiconTable table)
    {
        foreach (var row in table.Rows)
        {
            var office = new Office(row.Require("office"), row.Enum<OfficeKind>("kind"));
            _offices.TryAdd(office.Name, office);
            foreach (var title in row.List("titles"))
            {
                _titles.Add(title, office);
            }
        }
    }

    private void ReadHolders(LexiconTable table, Gazetteer gazetteer)
    {
        var persons = new Dictionary<string, KnownPerson>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var name = row.Require("person");
            var of = row.Require("of");
            if (gazetteer.FindCountry(of) is null && gazetteer.FindOrganization(of) is null)
            {
                throw row.Error($"'{of}' is neither the code of a country nor the name of an organization.");
            }

            if (!persons.TryGetValue(name, out var person))
            {
                persons.Add(name, person = new KnownPerson(name, row.Optional("wikidata"), ReadGender(row), row.List("aliases")));
            }

            AddHolder(new OfficeHolder(person, row.Require("office"), of, ReadDay(row, "start", false), ReadDay(row, "end", true)));
            foreach (var alias in row.List("aliases").Prepend(name))
            {
                _persons.Add(alias, person);
            }
        }
    }

    private void AddHolder(OfficeHolder holder)
    {
        Add(_byPerson, holder.Person.Name);

        // "Zelenskyy" as well as "Zelensky"
        foreach (var last in holder.Person.Aliases.Prepend(holder.Person.Name).Select(name => WordSplitter.Split(name)).Where(words => words.Count > 1).Select(words => words[^1].Folded).Distinct())
        {
            Add(_byLastName, last);
        }

        void Add(Dictionary<string, List<OfficeHolder>> index, string key)
        {
            if (!index.TryGetValue(key, out var holders))
            {
                index.Add(key, holders = []);
            }

            holders.Add(holder);
        }
    }

    private void ReadGivenNames(LexiconTable table)
    {
        foreach (var row in table.Rows)
        {
            _givenNames.TryAdd(row.Require("name"), ReadGender(row));
        }
    }

    private static Gender ReadGender(LexiconRow row) => row["gender"] switch
    {
        "m" => Gender.Male,
        "f" => Gender.Female,
        "" => Gender.Unknown,
        var other => throw row.Error($"'{other}' is not a gender; it must be m, f or empty."),
    };

    // Days are known to the day, the month or the year; an end reaches to the last day of its month or year
    private static DateOnly? ReadDay(LexiconRow row, string column, bool isEnd)
    {
        if (row[column].Length == 0)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(
            row[column], ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            throw row.Error($"'{row[column]}' in '{column}' is not a date of the form 2025-03-31, 2025-03 or 2025.");
        }

        return (isEnd, row[column].Length) switch
        {
            (true, 4) => first.AddYears(1).AddDays(-1),
            (true, 7) => first.AddMonths(1).AddDays(-1),
            _ => first,
        };
    }
}
