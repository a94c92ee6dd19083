using System.Collections.Immutable;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>Keeps the rows for which all conditions are true.</summary>
internal sealed record LogicalFilter(LogicalPlan? Input, ImmutableArray<BoundExpression> Conditions) : LogicalPlan
{
    public override IEnumerable<BoundExpression> Expressions => Conditions;

    public override string Describe(SourceText source) => ExpressionText.JoinAll(Conditions, source, " AND ");
}
