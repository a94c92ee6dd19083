using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Binding;

/// <summary>Rows with equal keys make one row.</summary>
internal sealed record BoundGrouping(ImmutableArray<BoundItem> Keys, ImmutableArray<BoundAggregate> Aggregates);
