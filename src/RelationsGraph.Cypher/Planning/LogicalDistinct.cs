using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;

namespace RelationsGraph.Cypher.Planning;

/// <summary>The first of all rows with equal values.</summary>
internal sealed record LogicalDistinct(LogicalPlan? Input, ImmutableArray<BoundVariable> Variables) : LogicalPlan
{
    public override string Description => string.Join(", ", Variables);
}
