namespace RelationsGraph.Extraction.Lexicon;

/// <summary>A state or widely reported territory.</summary>
/// <param name="Code">The ISO 3166 alpha-3 code, or a user-assigned one.</param>
/// <param name="Name">The English short name.</param>
/// <param name="Wikidata">The Wikidata item, or null.</param>
/// <param name="Aliases">Other names in use.</param>
internal sealed record Country(string Code, string Name, string? Wikidata, IReadOnlyList<string> Aliases);
