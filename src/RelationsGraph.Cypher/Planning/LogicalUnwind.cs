using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>A row for each item of a list.</summary>
internal sealed record LogicalUnwind(LogicalPlan? Input, BoundExpression List, BoundVariable Variable) : LogicalPlan
{
    public override IEnumerable<BoundExpression> Expressions => [List];

    public override string Describe(SourceText source) => $"{ExpressionText.Of(List, source)} AS {Variable}";
}
