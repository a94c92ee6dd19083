using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>All nodes, or all with a label.</summary>
internal sealed record LogicalNodeScan(LogicalPlan? Input, BoundVariable Node, string? Label) : LogicalPlan
{
    public override string Describe(SourceText source) => $"({Node.Shown}{(Label is null ? "" : ":" + Label)})";
}
