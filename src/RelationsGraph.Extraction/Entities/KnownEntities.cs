using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Graph;

namespace RelationsGraph.Extraction.Entities;

/// <summary>Finds the countries, organizations and persons of the lexicon by name: the same nodes that extraction makes of them.</summary>
/// <remarks>Safe to use from any number of threads.</remarks>
public sealed class KnownEntities
{
    private readonly ExtractionLexicon _lexicon;

    /// <summary>Finds in a lexicon.</summary>
    public KnownEntities(ExtractionLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _lexicon = lexicon;
    }

    /// <summary>Finds an entity by its whole name, an alias or, for a country, its code.</summary>
    /// <param name="label">The kind of entity, such as <c>Country</c>.</param>
    /// <param name="name">
    /// The name; accents and punctuation do not count, and what stands behind a comma may belong before it
    /// (<c>Korea, Republic of</c>).
    /// </param>
    /// <returns>The node with all names of the lexicon; null where it has nobody of that kind and name.</returns>
    public Node? Find(string label, string name)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var registry = new EntityRegistry();
        var entity = label switch
        {
            Labels.Country => FindCountry(name) is { } country ? registry.Country(country) : null,
            Labels.Organization => FindMeaning(name, NameKind.Organization)?.Organization is { } organization
                ? registry.Organization(organization, country: null, alias: null)
                : null,
            Labels.Person => FindWhole(_lexicon.Offices.Persons, name) is { } person ? registry.Person(person, alias: null) : null,
            _ => null,
        };
        return entity is null ? null : registry.NodeOf(entity);
    }

    private Country? FindCountry(string name) =>
        FindMeaning(name, NameKind.Country)?.Country
        ?? (name.Split(", ") is [var last, var first] ? FindMeaning($"{first} {last}", NameKind.Country)?.Country : null)
        ?? _lexicon.Gazetteer.FindCountry(name);

    private NameMeaning? FindMeaning(string name, NameKind kind) =>
        FindWhole(_lexicon.Gazetteer.Names, name) is { } meaning && meaning.Kind == kind ? meaning : null;

    private static T? FindWhole<T>(WordTrie<T> names, string name)
        where T : class
    {
        var words = WordSplitter.Split(name);
        var (length, meaning) = words.Count == 0 ? (0, null) : names.FindLongest(name, words, 0);
        return length == words.Count ? meaning : null;
    }
}
