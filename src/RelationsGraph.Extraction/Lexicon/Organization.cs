namespace RelationsGraph.Extraction.Lexicon;

/// <summary>An organization of the gazetteer.</summary>
/// <param name="Name">The usual English name.</param>
/// <param name="Kind">What it is: a party, a bloc, an agency.</param>
/// <param name="Country">The code of the country it is a part of or at home in, or null.</param>
/// <param name="Wikidata">The Wikidata item, or null.</param>
/// <param name="Aliases">Its other names.</param>
internal sealed record Organization(string Name, OrganizationKind Kind, string? Country, string? Wikidata, IReadOnlyList<string> Aliases);
