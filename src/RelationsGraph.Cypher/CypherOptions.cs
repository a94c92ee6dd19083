using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Cypher;

/// <summary>How a query may be executed.</summary>
public sealed record CypherOptions
{
    /// <summary>The options that are used where none are given.</summary>
    public static CypherOptions Default { get; } = new();

    /// <summary>The most rows that a result may have; one more ends the query with an error. No limit by default.</summary>
    public long MaxRows { get; init; } = long.MaxValue;

    /// <summary>
    /// The most rows and list items that sorting, grouping, DISTINCT and collecting may hold at one time; more ends the query
    /// with an error. 20 million by default, which is in the order of 2 GiB.
    /// </summary>
    public long MaxHeldRows { get; init; } = 20_000_000;

    /// <summary>
    /// Whether a node's identifier and an edge's key can be read as the properties <c>id</c> and <c>key</c>, as they can where
    /// the same graph is kept in Neo4j. True by default. A property of that name in the graph comes first.
    /// </summary>
    public bool ExposeIdentifiers { get; init; } = true;

    /// <summary>
    /// The vocabulary that what a query writes must keep to, and by which new nodes and edges get their identifiers and keys. Null, which
    /// is the default, for any labels, types and properties.
    /// </summary>
    public GraphSchema? Schema { get; init; }

    /// <summary>The seed of <c>rand()</c>: the same seed gives the same numbers in every execution. 0 by default.</summary>
    public int RandomSeed { get; init; }

    /// <summary>Where <c>date()</c> and <c>timestamp()</c> take the time from. The clock of the system by default.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
