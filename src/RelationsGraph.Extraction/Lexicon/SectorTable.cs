namespace RelationsGraph.Extraction.Lexicon;

/// <summary>The sectors of event coders: what offices, organizations and people are within their country, and what is of no country.</summary>
internal sealed class SectorTable
{
    private const string International = "international";

    private readonly Dictionary<string, string> _nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _internationalNouns = new(StringComparer.Ordinal);
    private readonly Dictionary<OfficeKind, string> _offices = [];
    private readonly Dictionary<OrganizationKind, string> _organizations = [];
    private readonly Dictionary<OrganizationKind, string> _internationalOrganizations = [];
    private readonly Dictionary<string, string> _internationalNames = new(StringComparer.Ordinal);

    private SectorTable()
    {
    }

    public static SectorTable Read(LexiconFiles files)
    {
        var table = new SectorTable();
        foreach (var row in files.Read("sectors.tsv", "code", "scope", "nouns", "offices", "organizations", "names").Rows)
        {
            var code = row.Require("code");
            var isInternational = row["scope"] switch
            {
                "domestic" => false,
                International => true,
                var other => throw row.Error($"'{other}' is not a scope; it must be domestic or international."),
            };
            foreach (var noun in row.List("nouns"))
            {
                (isInternational ? table._internationalNouns : table._nouns).TryAdd(noun, code);
            }

            foreach (var name in isInternational ? row.List("names") : [])
            {
                table._internationalNames.TryAdd(name, code);
            }

            foreach (var kind in row.Enums<OfficeKind>("offices"))
            {
                table._offices.TryAdd(kind, code);
            }

            foreach (var kind in row.Enums<OrganizationKind>("organizations"))
            {
                (isInternational ? table._internationalOrganizations : table._organizations).TryAdd(kind, code);
            }
        }

        return table;
    }

    /// <summary>The sector of a noun, or of the last words of a phrase; or null.</summary>
    public string? OfNoun(string noun) => _nouns.GetValueOrDefault(noun);

    /// <summary>The code of those who are of no country, by a noun; or null.</summary>
    public string? OfInternationalNoun(string noun) => _internationalNouns.GetValueOrDefault(noun);

    /// <summary>The code of an organization that is of no country whatever its kind and its home say, or null.</summary>
    public string? OfInternationalName(string organization) => _internationalNames.GetValueOrDefault(organization);

    /// <summary>The sector of those who hold an office, or null.</summary>
    public string? Of(OfficeKind kind) => _offices.GetValueOrDefault(kind);

    /// <summary>The sector of an organization within its country, or null.</summary>
    public string? Of(OrganizationKind kind) => _organizations.GetValueOrDefault(kind);

    /// <summary>The code of an organization that is of no country, or null.</summary>
    public string? OfInternational(OrganizationKind kind) => _internationalOrganizations.GetValueOrDefault(kind);
}
