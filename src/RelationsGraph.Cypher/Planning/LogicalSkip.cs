using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>All rows but the first ones.</summary>
internal sealed record LogicalSkip(LogicalPlan? Input, BoundExpression Count) : LogicalPlan
{
    public override IEnumerable<BoundExpression> Expressions => [Count];

    public override string Describe(SourceText source) => ExpressionText.Of(Count, source);
}
