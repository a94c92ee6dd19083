namespace RelationsGraph.Cypher.Planning;

/// <summary>The walks of some lengths from a bound node, with the node at their end.</summary>
internal sealed record LogicalWalk(LogicalPlan? Input, PlannedEdge Edge) : LogicalPlan
{
    public override string Description => Edge.ToString();
}
