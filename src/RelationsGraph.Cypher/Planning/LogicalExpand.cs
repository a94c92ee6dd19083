using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>The edges at a bound node, with the node at their other end.</summary>
internal sealed record LogicalExpand(LogicalPlan? Input, PlannedEdge Edge) : LogicalPlan
{
    public override string Describe(SourceText source) => Edge.ToString();
}
