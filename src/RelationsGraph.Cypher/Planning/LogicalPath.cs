using RelationsGraph.Cypher.Binding;

namespace RelationsGraph.Cypher.Planning;

/// <summary>Puts bound nodes and edges together into a path.</summary>
internal sealed record LogicalPath(LogicalPlan? Input, BoundPattern Pattern) : LogicalPlan
{
    public override string Description => $"{Pattern.Path}";
}
