using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>For each row those of the inner plan, or the row itself with nulls where there are none.</summary>
internal sealed record LogicalOptional(LogicalPlan? Input, LogicalPlan InnerPlan, ImmutableArray<BoundVariable> Introduced) : LogicalPlan
{
    public override IEnumerable<LogicalPlan> Inner => [InnerPlan];

    public override string Describe(SourceText source) => string.Join(", ", Introduced.Where(variable => variable.IsNamed));
}
