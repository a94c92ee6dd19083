using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Binding;

/// <summary>Clauses, and the variables that the last of them gives.</summary>
internal sealed record BoundSingleQuery(ImmutableArray<BoundClause> Clauses, ImmutableArray<BoundVariable> Outputs);
