namespace RelationsGraph.Extraction.Coding;

/// <summary>A party of an event as event coders have it.</summary>
/// <param name="Name">The canonical name.</param>
/// <param name="Label">The kind of entity, such as <c>Country</c>.</param>
/// <param name="Code">
/// The ISO 3166 alpha-3 code of the country, or of the one that the party acts for; <c>IGO</c>, <c>NGO</c>, <c>IMG</c> or <c>MNC</c> for
/// what is of no country; null where it is not known.
/// </param>
/// <param name="Sector">What the party is within its country, such as <c>GOV</c> or <c>MIL</c>; null for the country as such and where it is not known.</param>
/// <param name="Role">The office by which the text names it, or null.</param>
public sealed record EventActor(string Name, string Label, string? Code, string? Sector, string? Role);
