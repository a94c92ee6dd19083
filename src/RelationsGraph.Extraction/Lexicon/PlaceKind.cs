namespace RelationsGraph.Extraction.Lexicon;

/// <summary>What a place is.</summary>
internal enum PlaceKind
{
    Base,
    City,
    Continent,
    Island,
    Mountain,
    Province,
    Region,
    River,
    Sea,
    Site,
    Strait,
}
