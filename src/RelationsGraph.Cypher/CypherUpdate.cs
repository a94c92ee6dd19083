using RelationsGraph.Graph;

namespace RelationsGraph.Cypher;

/// <summary>What a query that may write gave and did. Nothing is changed yet: the changes are for the caller to keep.</summary>
/// <param name="Result">The rows; worked out already, so they can be read any number of times.</param>
/// <param name="Changes">How the graph differs from what it was.</param>
public sealed record CypherUpdate(CypherResult Result, GraphChanges Changes);
