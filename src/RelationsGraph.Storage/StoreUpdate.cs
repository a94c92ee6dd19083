using RelationsGraph.Cypher;
using RelationsGraph.Graph;

namespace RelationsGraph.Storage;

/// <summary>What a query that may write gave and did.</summary>
/// <param name="Result">The rows; all of them are there already.</param>
/// <param name="Counts">How much was changed.</param>
public sealed record StoreUpdate(CypherResult Result, GraphChangeCounts Counts);
