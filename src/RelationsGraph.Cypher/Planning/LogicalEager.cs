using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>All rows, before the first goes on: what reads and what writes must not see each other half done.</summary>
internal sealed record LogicalEager(LogicalPlan? Input) : LogicalPlan
{
    public override string Describe(SourceText source) => "";
}
