namespace RelationsGraph.Graph.Lookup;

/// <summary>How a lookup ended.</summary>
public enum EntityMatchKind
{
    /// <summary>One entity is meant.</summary>
    Found,

    /// <summary>Several entities may be meant.</summary>
    Ambiguous,

    /// <summary>No entity is known by this name.</summary>
    Unknown,
}
