using RelationsGraph.Cypher.Expressions;

namespace RelationsGraph.Cypher.Planning;

/// <summary>The first rows.</summary>
internal sealed record LogicalLimit(LogicalPlan? Input, BoundExpression Count) : LogicalPlan
{
    public override string Description => "";
}
