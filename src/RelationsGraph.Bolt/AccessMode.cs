namespace RelationsGraph.Bolt;

/// <summary>What a session means to do; a routing driver picks the server by it, and the server holds a reader to it.</summary>
public enum AccessMode
{
    /// <summary>Reading and writing.</summary>
    Write,

    /// <summary>Reading alone: a query that writes is refused by servers that know access modes (Neo4j does).</summary>
    Read,
}
