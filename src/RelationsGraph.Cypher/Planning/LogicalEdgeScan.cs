using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>All edges of some types, with both their ends.</summary>
internal sealed record LogicalEdgeScan(LogicalPlan? Input, PlannedEdge Edge) : LogicalPlan
{
    public override string Describe(SourceText source) => Edge.ToString();
}
