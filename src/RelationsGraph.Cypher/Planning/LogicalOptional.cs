using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;

namespace RelationsGraph.Cypher.Planning;

/// <summary>For each row those of the inner plan, or the row itself with nulls where there are none.</summary>
internal sealed record LogicalOptional(LogicalPlan? Input, LogicalPlan Inner, ImmutableArray<BoundVariable> Introduced) : LogicalPlan
{
    public override string Description => string.Join(", ", Introduced.Where(variable => variable.IsNamed));
}
