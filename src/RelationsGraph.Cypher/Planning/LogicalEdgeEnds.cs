using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>The ends of an edge that is bound already.</summary>
internal sealed record LogicalEdgeEnds(LogicalPlan? Input, PlannedEdge Edge) : LogicalPlan
{
    public override string Describe(SourceText source) => Edge.ToString();
}
