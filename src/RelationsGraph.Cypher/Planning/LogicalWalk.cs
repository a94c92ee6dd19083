using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>The walks of some lengths from a bound node, with the node at their end.</summary>
internal sealed record LogicalWalk(LogicalPlan? Input, PlannedEdge Edge) : LogicalPlan
{
    public override IEnumerable<BoundExpression> Expressions => Edge.Edge.StepConditions;

    public override string Describe(SourceText source) => Edge.ToString();
}
