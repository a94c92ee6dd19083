using RelationsGraph.Cypher.Binding;

namespace RelationsGraph.Cypher.Planning;

/// <summary>All nodes, or all with a label.</summary>
internal sealed record LogicalNodeScan(LogicalPlan? Input, BoundVariable Node, string? Label) : LogicalPlan
{
    public override string Description => Label is null ? $"({Node})" : $"({Node}:{Label})";
}
