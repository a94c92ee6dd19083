using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Graph.Identity;

namespace RelationsGraph.Extraction.Entities;

/// <summary>The entities of one article, one for each identifier, with the names it gives them.</summary>
internal sealed class EntityRegistry
{
    private readonly Dictionary<string, Entity> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _aliases = new(StringComparer.Ordinal);

    /// <summary>All of them, in order of identifier.</summary>
    public IEnumerable<Entity> All => _entities.Values.OrderBy(entity => entity.Id, StringComparer.Ordinal);

    /// <summary>The names that the article gives an entity.</summary>
    public IEnumerable<string> AliasesOf(Entity entity) => _aliases[entity.Id].Order(StringComparer.Ordinal);

    public Entity Country(Country country, string? alias = null) => Add(
        new Entity(EntityId.ForCountry(country.Code), Labels.Country, country.Name) { Code = country.Code, Wikidata = country.Wikidata, Country = country },
        [.. country.Aliases, alias]);

    public Entity Organization(Organization organization, Country? country, string? alias)
    {
        var id = organization.Wikidata is { } item ? EntityId.ForWikidata(item) : EntityId.ForName(Labels.Organization, organization.Name);
        return Add(
            new Entity(id, Labels.Organization, organization.Name) { Wikidata = organization.Wikidata, Country = country },
            [.. organization.Aliases, alias]);
    }

    public Entity Person(KnownPerson person, string? alias)
    {
        var id = person.Wikidata is { } item ? EntityId.ForWikidata(item) : EntityId.ForName(Labels.Person, person.Name);
        return Add(new Entity(id, Labels.Person, person.Name) { Wikidata = person.Wikidata, Gender = person.Gender }, [.. person.Aliases, alias]);
    }

    /// <summary>An entity known by its label and name only.</summary>
    public Entity Named(string label, string name, string? alias = null, Country? country = null, Gender gender = Gender.Unknown, bool isIncidental = false) =>
        Add(new Entity(EntityId.ForName(label, name), label, name) { Country = country, Gender = gender, IsIncidental = isIncidental }, alias);

    /// <summary>Adds an entity, or names to one that is there.</summary>
    public Entity Add(Entity entity, params ReadOnlySpan<string?> aliases)
    {
        if (!_entities.TryGetValue(entity.Id, out var known))
        {
            _entities.Add(entity.Id, known = entity);
            _aliases.Add(entity.Id, new HashSet<string>(StringComparer.Ordinal));
        }

        foreach (var alias in aliases)
        {
            if (alias is { Length: > 0 })
            {
                _aliases[entity.Id].Add(alias);
            }
        }

        return known;
    }
}
