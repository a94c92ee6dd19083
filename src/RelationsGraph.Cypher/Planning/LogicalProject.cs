using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;

namespace RelationsGraph.Cypher.Planning;

/// <summary>Computes values into variables.</summary>
internal sealed record LogicalProject(LogicalPlan? Input, ImmutableArray<BoundItem> Items) : LogicalPlan
{
    public override string Description => string.Join(", ", Items.Select(item => item.Variable.Name.Trim()));
}
