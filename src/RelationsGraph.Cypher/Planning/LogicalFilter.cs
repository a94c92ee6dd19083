using System.Collections.Immutable;
using RelationsGraph.Cypher.Expressions;

namespace RelationsGraph.Cypher.Planning;

/// <summary>Keeps the rows for which all conditions are true.</summary>
internal sealed record LogicalFilter(LogicalPlan? Input, ImmutableArray<BoundExpression> Conditions) : LogicalPlan
{
    public override string Description => $"{Conditions.Length} {(Conditions.Length == 1 ? "condition" : "conditions")}";
}
