using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>For each row those of the inner plan, or one with what is made where there are none.</summary>
internal sealed record LogicalMerge(LogicalPlan? Input, LogicalPlan Match, BoundMerge Merge) : LogicalPlan
{
    public override IEnumerable<LogicalPlan> Inner => [Match];

    public override string Describe(SourceText source) => string.Join(", ", Merge.Create.Creations.Select(creation => creation.Variable.Name.Trim()));
}
