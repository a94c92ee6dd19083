using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>For each row those of the inner plan; the row itself where the inner plan gives no columns.</summary>
internal sealed record LogicalSubqueryCall(LogicalPlan? Input, LogicalPlan InnerPlan, BoundSubqueryCall Call) : LogicalPlan
{
    public override IEnumerable<LogicalPlan> Inner => [InnerPlan];

    public override string Describe(SourceText source) => string.Join(", ", Call.Query.Outputs);
}
