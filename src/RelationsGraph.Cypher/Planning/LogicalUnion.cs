using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>The rows of one plan after another.</summary>
/// <param name="Parts">The plans, with the variables that hold their columns.</param>
/// <param name="Outputs">The variables that the columns go to.</param>
internal sealed record LogicalUnion(
    ImmutableArray<(LogicalPlan Plan, ImmutableArray<BoundVariable> Columns)> Parts, ImmutableArray<BoundVariable> Outputs) : LogicalPlan
{
    public override LogicalPlan? Input { get; init; }

    public override IEnumerable<LogicalPlan> Inner => Parts.Select(part => part.Plan);

    public override string Describe(SourceText source) => string.Join(", ", Outputs);
}
