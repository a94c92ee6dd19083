namespace RelationsGraph.Extraction.Lexicon;

/// <summary>A person of the table of office holders.</summary>
/// <param name="Name">The usual full name.</param>
/// <param name="Wikidata">The Wikidata item, or null.</param>
/// <param name="Gender">The gender, where the table knows it.</param>
/// <param name="Aliases">Other spellings and names in use.</param>
internal sealed record KnownPerson(string Name, string? Wikidata, Gender Gender, IReadOnlyList<string> Aliases);
