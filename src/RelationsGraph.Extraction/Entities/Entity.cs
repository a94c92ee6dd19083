using RelationsGraph.Extraction.Lexicon;

namespace RelationsGraph.Extraction.Entities;

/// <summary>Somebody or something that an article speaks of.</summary>
/// <param name="Id">The identifier of its node.</param>
/// <param name="Label">The kind of entity.</param>
/// <param name="Name">The canonical name.</param>
internal sealed record Entity(string Id, string Label, string Name)
{
    /// <summary>The ISO 3166 code of a country, or null.</summary>
    public string? Code { get; init; }

    /// <summary>The Wikidata item, or null.</summary>
    public string? Wikidata { get; init; }

    /// <summary>Whether it is worth a node only where a relation needs it: places, companies, outlets, and organizations known by their shape or by a common noun.</summary>
    public bool IsIncidental { get; init; }

    /// <summary>What a person is spoken of with.</summary>
    public Gender Gender { get; init; }

    /// <summary>The country: itself, or the one that it lies in or belongs to; or null.</summary>
    public Country? Country { get; init; }

    /// <summary>Two entities are the same when their identifiers are.</summary>
    public bool Equals(Entity? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
