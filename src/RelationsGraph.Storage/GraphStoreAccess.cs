namespace RelationsGraph.Storage;

/// <summary>What a store is opened for.</summary>
public enum GraphStoreAccess
{
    /// <summary>To be read. Nothing is created; where there is no store, opening fails.</summary>
    Read,

    /// <summary>To be read and written. A store that does not exist is created.</summary>
    Write,
}
