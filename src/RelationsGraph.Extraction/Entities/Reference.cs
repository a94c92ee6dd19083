using RelationsGraph.Extraction.Phrases;

namespace RelationsGraph.Extraction.Entities;

/// <summary>What a phrase refers to.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Phrase">The phrase.</param>
/// <param name="Confidence">How sure that is, from 0 to 1.</param>
internal sealed record Reference(Entity Entity, Phrase Phrase, double Confidence)
{
    /// <summary>By which rule the phrase was taken to refer to it.</summary>
    public ReferenceRule Rule { get; init; }

    /// <summary>The phrase that the entity only owns, and for which it stands (<c>Moscow's efforts</c>); null where it is what a phrase refers to.</summary>
    public Phrase? OwnerOf { get; init; }

    /// <summary>Whether the phrase means a person whom the article does not name, so that a country or organization stands for the person.</summary>
    public bool StandsForPerson => Rule is ReferenceRule.Office or ReferenceRule.Counterpart;

    /// <summary>The office by which the phrase names it, or null.</summary>
    public string? Role { get; init; }

    /// <summary>The city, where a capital may stand for its country; or null.</summary>
    public Entity? AsPlace { get; init; }
}
