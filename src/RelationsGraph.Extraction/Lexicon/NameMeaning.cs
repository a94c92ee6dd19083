namespace RelationsGraph.Extraction.Lexicon;

/// <summary>What a name of the gazetteer stands for.</summary>
/// <param name="Kind">How the name names it.</param>
/// <param name="Name">The canonical name.</param>
/// <param name="Country">The country: itself, or that of the demonym, capital, seat, place or organization.</param>
/// <param name="Organization">The organization, or null.</param>
/// <param name="Place">What a place is, or null.</param>
/// <param name="Person">The person, or null.</param>
internal sealed record NameMeaning(
    NameKind Kind,
    string Name,
    Country? Country = null,
    Organization? Organization = null,
    PlaceKind? Place = null,
    KnownPerson? Person = null);
