namespace RelationsGraph.Extraction.Lexicon;

/// <summary>The names of countries, organizations, places and persons, and what they stand for.</summary>
internal sealed class Gazetteer
{
    private readonly WordTrie<NameMeaning> _names = new();
    private readonly Dictionary<string, Country> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Organization> _organizations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _demonyms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _capitals = new(StringComparer.Ordinal);

    private Gazetteer()
    {
    }

    /// <summary>The automaton that finds names.</summary>
    public WordTrie<NameMeaning> Names => _names;

    public static Gazetteer Read(LexiconFiles files)
    {
        var gazetteer = new Gazetteer();
        gazetteer.ReadCountries(files.Read("countries.tsv", "code", "name", "wikidata", "aliases", "demonyms", "capitals", "metonyms"));
        gazetteer.ReadOrganizations(files.Read("organizations.tsv", "name", "aliases", "kind", "country", "wikidata"));
        gazetteer.ReadPlaces(files.Read("places.tsv", "name", "aliases", "kind", "country"));
        return gazetteer;
    }

    public Country? FindCountry(string code) => _countries.GetValueOrDefault(code);

    public Organization? FindOrganization(string name) => _organizations.GetValueOrDefault(name);

    /// <summary>The first demonym of a country, for names such as <c>Russian Foreign Ministry</c>; its name where it has none.</summary>
    public string DemonymOf(Country country) => _demonyms.GetValueOrDefault(country.Code)?[0] ?? country.Name;

    /// <summary>The capital of a country, or null where the table gives none.</summary>
    public string? CapitalOf(Country country) => _capitals.GetValueOrDefault(country.Code)?[0];

    /// <summary>The names of the capitals of a country, the first of the seat of government.</summary>
    public IReadOnlyList<string> CapitalsOf(Country country) => _capitals.GetValueOrDefault(country.Code) ?? [];

    private void ReadCountries(LexiconTable table)
    {
        foreach (var row in table.Rows)
        {
            var country = new Country(row.Require("code"), row.Require("name"), row.Optional("wikidata"), row.List("aliases"));
            if (!_countries.TryAdd(country.Code, country))
            {
                throw row.Error($"the code '{country.Code}' is there twice.");
            }

            foreach (var name in row.List("aliases").Prepend(country.Name))
            {
                _names.Add(name, new NameMeaning(NameKind.Country, country.Name, country));
            }
        }

        foreach (var row in table.Rows)
        {
            var country = _countries[row["code"]];
            AddAll(row.List("demonyms"), _demonyms, NameKind.Demonym, country);
            AddAll(row.List("capitals"), _capitals, NameKind.Capital, country);
            AddAll(row.List("metonyms"), null, NameKind.Seat, country);
        }
    }

    private void AddAll(string[] names, Dictionary<string, List<string>>? index, NameKind kind, Country country)
    {
        foreach (var name in names)
        {
            // "Washington, D.C." is the same city as "Washington"
            var canonical = kind == NameKind.Demonym ? country.Name : name.StartsWith(names[0], StringComparison.Ordinal) ? names[0] : name;
            _names.Add(name, new NameMeaning(kind, canonical, country));
        }

        if (names.Length > 0)
        {
            index?.TryAdd(country.Code, [.. names]);
        }
    }

    private void ReadOrganizations(LexiconTable table)
    {
        foreach (var row in table.Rows)
        {
            var organization = new Organization(
                row.Require("name"), row.Enum<OrganizationKind>("kind"), row.Optional("country"), row.Optional("wikidata"), row.List("aliases"));
            if (organization.Country is { } code && !_countries.ContainsKey(code))
            {
                throw row.Error($"'{code}' is not the code of a country.");
            }

            _organizations.TryAdd(organization.Name, organization);
            foreach (var name in organization.Aliases.Prepend(organization.Name))
            {
                _organizations.TryAdd(name, organization);
                _names.Add(name, new NameMeaning(
                    NameKind.Organization, organization.Name, FindCountry(organization.Country ?? ""), organization));
            }
        }
    }

    private void ReadPlaces(LexiconTable table)
    {
        foreach (var row in table.Rows)
        {
            // A place of several countries lies in none of them alone
            var country = row.List("country") is [var only] ? FindCountry(only) ?? throw row.Error($"'{only}' is not the code of a country.") : null;
            var name = row.Require("name");
            var kind = row.Enum<PlaceKind>("kind");
            foreach (var alias in row.List("aliases").Prepend(name))
            {
                _names.Add(alias, new NameMeaning(NameKind.Place, name, country, Place: kind));
            }
        }
    }
}
