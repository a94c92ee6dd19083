using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Parsing.Syntax;

namespace RelationsGraph.Cypher.Planning;

/// <summary>The shortest paths between two bound nodes that fulfil conditions.</summary>
/// <param name="Input">Where rows come from.</param>
/// <param name="Edge">The edge, or the walk, that leads from one node to the other.</param>
/// <param name="Path">The path to bind, if it is named.</param>
/// <param name="Selector">How many paths are wanted.</param>
/// <param name="IsFunction">Whether they are asked for by shortestPath() or allShortestPaths().</param>
/// <param name="Conditions">What a path must fulfil to be one of those that are selected from.</param>
internal sealed record LogicalShortestPath(
    LogicalPlan? Input,
    PlannedEdge Edge,
    BoundVariable? Path,
    PathSelector Selector,
    bool IsFunction,
    ImmutableArray<BoundExpression> Conditions) : LogicalPlan
{
    public override IEnumerable<BoundExpression> Expressions => Edge.Edge.StepConditions.Concat(Conditions);

    public override string Describe(SourceText source)
    {
        var conditions = Conditions.IsEmpty ? "" : " with " + ExpressionText.JoinAll(Conditions, source, " AND ");
        return $"{Edge}, {Selector}{conditions}";
    }
}
