using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>The first rows.</summary>
internal sealed record LogicalLimit(LogicalPlan? Input, BoundExpression Count) : LogicalPlan
{
    public override IEnumerable<BoundExpression> Expressions => [Count];

    public override string Describe(SourceText source) => ExpressionText.Of(Count, source);
}
