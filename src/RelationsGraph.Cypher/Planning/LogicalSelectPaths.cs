using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>For each row the rows of the inner plan, of which only those with the shortest paths between the same two ends are kept.</summary>
internal sealed record LogicalSelectPaths(LogicalPlan? Input, LogicalPlan InnerPlan, BoundPattern Pattern) : LogicalPlan
{
    public override IEnumerable<LogicalPlan> Inner => [InnerPlan];

    public override string Describe(SourceText source) => $"({Pattern.Nodes[0].Shown}) to ({Pattern.Nodes[^1].Shown}), {Pattern.Selector}";
}
