using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>Puts bound nodes and edges together into a path.</summary>
internal sealed record LogicalPath(LogicalPlan? Input, BoundPattern Pattern) : LogicalPlan
{
    public override string Describe(SourceText source) => $"{Pattern.Path}";
}
