using RelationsGraph.Cypher.Expressions;

namespace RelationsGraph.Cypher.Planning;

/// <summary>All rows but the first ones.</summary>
internal sealed record LogicalSkip(LogicalPlan? Input, BoundExpression Count) : LogicalPlan
{
    public override string Description => "";
}
