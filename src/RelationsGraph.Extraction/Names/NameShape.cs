namespace RelationsGraph.Extraction.Names;

/// <summary>What words name, as the gazetteer or their shape tells it.</summary>
internal enum NameShape
{
    /// <summary>A country by its name.</summary>
    Country,

    /// <summary>A country by the adjective or noun of its people.</summary>
    Demonym,

    /// <summary>A capital.</summary>
    Capital,

    /// <summary>A seat of power.</summary>
    Seat,

    /// <summary>An organization.</summary>
    Organization,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A person.</summary>
    Person,

    /// <summary>An office or title.</summary>
    Office,

    /// <summary>Something with capital letters; what it is, the context may tell.</summary>
    Unknown,
}
