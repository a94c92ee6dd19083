using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Expressions;

namespace RelationsGraph.Cypher.Planning;

/// <summary>A way to find the first node of a pattern.</summary>
/// <param name="Node">The node.</param>
/// <param name="Cost">How many nodes are looked at, about.</param>
/// <param name="Plan">Makes the step.</param>
/// <param name="Satisfied">The conditions that the step makes true by itself.</param>
internal sealed record StartPoint(
    BoundVariable Node, double Cost, Func<LogicalPlan, LogicalPlan> Plan, IReadOnlyList<BoundExpression> Satisfied);
