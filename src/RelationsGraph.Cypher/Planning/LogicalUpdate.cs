using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>Changes or deletes nodes and relationships, for each row.</summary>
internal sealed record LogicalUpdate(LogicalPlan? Input, BoundUpdates Updates) : LogicalPlan
{
    public override string Describe(SourceText source) => $"{Updates.Keyword}, {Updates.Updates.Length} {(Updates.Updates.Length == 1 ? "item" : "items")}";
}
