using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>The first of all rows with equal values.</summary>
internal sealed record LogicalDistinct(LogicalPlan? Input, ImmutableArray<BoundVariable> Variables) : LogicalPlan
{
    public override string Describe(SourceText source) => string.Join(", ", Variables);
}
