using RelationsGraph.Cypher.Functions;

namespace RelationsGraph.Cypher.Binding;

/// <summary>An aggregate that is computed over the rows of a group into a variable.</summary>
internal sealed record BoundAggregate(BoundVariable Variable, AggregateCall Call);
