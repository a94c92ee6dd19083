using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Expressions;

namespace RelationsGraph.Cypher.Planning;

/// <summary>The shortest paths between two bound nodes that fulfil conditions.</summary>
internal sealed record LogicalShortestPath(
    LogicalPlan? Input, PlannedEdge Edge, BoundVariable? Path, bool TakesAll, ImmutableArray<BoundExpression> Conditions) : LogicalPlan
{
    public override string Description => Edge + (TakesAll ? " all" : "");
}
