using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Identity;

namespace RelationsGraph.Extraction.Entities;

/// <summary>The entities of one article, one for each identifier, with their names: those of the lexicon and those in the text.</summary>
internal sealed class EntityRegistry
{
    private readonly Dictionary<string, Entity> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _aliases = new(StringComparer.Ordinal);

    // The last topic, and the last group, with a name of several words, by its noun
    private readonly Dictionary<string, Entity> _topics = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> _groups = new(StringComparer.Ordinal);

    /// <summary>All of them, in order of identifier.</summary>
    public IEnumerable<Entity> All => _entities.Values.OrderBy(entity => entity.Id, StringComparer.Ordinal);

    /// <summary>The other names of an entity, of the lexicon and of the article.</summary>
    public IEnumerable<string> AliasesOf(Entity entity) => _aliases[entity.Id].Order(StringComparer.Ordinal);

    /// <summary>The node of an entity, with all its names.</summary>
    public Node NodeOf(Entity entity) => Node.ForEntity(
        entity.Id, entity.Label, entity.Name, AliasesOf(entity),
        PropertyMap.Of((PropertyNames.Code, entity.Code), (PropertyNames.Wikidata, entity.Wikidata)));

    public Entity Country(Country country, string? alias = null) => Add(
        new Entity(EntityId.ForCountry(country.Code), Labels.Country, country.Name) { Code = country.Code, Wikidata = country.Wikidata, Country = country },
        alias,
        country.Aliases);

    public Entity Organization(Organization organization, Country? country, string? alias)
    {
        var id = organization.Wikidata is { } item ? EntityId.ForWikidata(item) : EntityId.ForName(Labels.Organization, organization.Name);
        return Add(
            new Entity(id, Labels.Organization, organization.Name) { Wikidata = organization.Wikidata, Country = country, IsIncidental = organization.Kind is OrganizationKind.Company or OrganizationKind.Media },
            alias,
            country is null ? organization.Aliases : [.. organization.Aliases, .. BodyNames.Of(country, organization)]);
    }

    public Entity Person(KnownPerson person, string? alias)
    {
        var id = person.Wikidata is { } item ? EntityId.ForWikidata(item) : EntityId.ForName(Labels.Person, person.Name);
        return Add(new Entity(id, Labels.Person, person.Name) { Wikidata = person.Wikidata, Gender = person.Gender }, alias, person.Aliases);
    }

    /// <summary>What is talked about.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="head">The noun that the name is about, as a lemma.</param>
    /// <param name="isBare">Whether the text gives only that noun (<c>the crisis</c>), and so means one spoken of before.</param>
    public Entity Topic(string name, string head, bool isBare) => Spoken(_topics, head, isBare, name) ?? Keep(_topics, head, isBare, Named(Labels.Topic, name));

    /// <summary>Unnamed people.</summary>
    /// <param name="name">Their name: what they are, without numbers and articles.</param>
    /// <param name="head">The noun for them, as it stands.</param>
    /// <param name="isBare">Whether the text gives only that noun (<c>the militants</c>), and so means those spoken of before.</param>
    /// <param name="country">Whose they are, or null.</param>
    public Entity Group(string name, string head, bool isBare, Country? country) =>
        Spoken(_groups, head, isBare, name) ?? Keep(_groups, head, isBare, Named(Labels.Group, name, country: country));

    private Entity? Spoken(Dictionary<string, Entity> spoken, string head, bool isBare, string name) =>
        isBare && spoken.TryGetValue(head, out var entity) ? Add(entity, name) : null;

    private static Entity Keep(Dictionary<string, Entity> spoken, string head, bool isBare, Entity entity)
    {
        if (!isBare)
        {
            spoken[head] = entity;
        }

        return entity;
    }

    /// <summary>The only organization of the article with names that fit, or null.</summary>
    public Entity? FindOrganization(Func<IEnumerable<string>, bool> fits)
    {
        var fitting = _entities.Values.Where(entity => entity.Label == Labels.Organization && fits(_aliases[entity.Id].Append(entity.Name))).Take(2).ToList();
        return fitting is [var only] ? only : null;
    }

    /// <summary>An entity known by its label and name only.</summary>
    public Entity Named(string label, string name, string? alias = null, Country? country = null, Gender gender = Gender.Unknown, bool isIncidental = false) =>
        Add(new Entity(EntityId.ForName(label, name), label, name) { Country = country, Gender = gender, IsIncidental = isIncidental }, alias);

    /// <summary>Adds an entity, or a name to one that is there.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="alias">How the text calls it here, or null.</param>
    /// <param name="known">The names that the lexicon has for it; they matter at its first mention only.</param>
    public Entity Add(Entity entity, string? alias, IReadOnlyList<string>? known = null)
    {
        if (!_entities.TryGetValue(entity.Id, out var first))
        {
            _entities.Add(entity.Id, first = entity);
            _aliases.Add(entity.Id, new HashSet<string>(known ?? [], StringComparer.Ordinal));
        }

        if (alias is { Length: > 0 })
        {
            _aliases[entity.Id].Add(alias);
        }

        return first;
    }
}
