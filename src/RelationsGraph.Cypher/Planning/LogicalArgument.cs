using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>The one row that a plan starts with: empty, or that of the query around it.</summary>
internal sealed record LogicalArgument : LogicalPlan
{
    public override LogicalPlan? Input { get; init; }

    public override string Describe(SourceText source) => "";
}
