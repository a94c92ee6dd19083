using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>Runs the inner plan for each item of a list; rows go on as they are.</summary>
internal sealed record LogicalForeach(LogicalPlan? Input, LogicalPlan Body, BoundForeach Foreach) : LogicalPlan
{
    public override IEnumerable<LogicalPlan> Inner => [Body];

    public override string Describe(SourceText source) => Foreach.Variable.Name;
}
