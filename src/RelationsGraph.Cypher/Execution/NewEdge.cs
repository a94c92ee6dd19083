namespace RelationsGraph.Cypher.Execution;

/// <summary>The ends of an edge that the query created, as positions, and the number of its type.</summary>
internal readonly record struct NewEdge(int Source, int Target, int Type);
