namespace RelationsGraph.Extraction.Lexicon;

/// <summary>How a name names what it stands for.</summary>
internal enum NameKind
{
    /// <summary>A country by its name.</summary>
    Country,

    /// <summary>A country by the adjective or noun of its people.</summary>
    Demonym,

    /// <summary>A capital: the place, or the country that acts.</summary>
    Capital,

    /// <summary>A seat of power that stands for the country: <c>the Kremlin</c>.</summary>
    Seat,

    /// <summary>An organization.</summary>
    Organization,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A person.</summary>
    Person,
}
