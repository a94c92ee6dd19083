using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;

namespace RelationsGraph.Cypher.Planning;

/// <summary>The rows of one plan after another.</summary>
/// <param name="Parts">The plans, with the variables that hold their columns.</param>
/// <param name="Outputs">The variables that the columns go to.</param>
internal sealed record LogicalUnion(
    ImmutableArray<(LogicalPlan Plan, ImmutableArray<BoundVariable> Columns)> Parts, ImmutableArray<BoundVariable> Outputs) : LogicalPlan
{
    public override LogicalPlan? Input { get; init; }

    public override string Description => string.Join(", ", Outputs);
}
