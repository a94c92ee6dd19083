using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>All rows in order, or only the first of them where a limit is given.</summary>
/// <param name="Input">Where rows come from.</param>
/// <param name="Items">The keys.</param>
/// <param name="Skip">How many more than the limit are needed.</param>
/// <param name="Limit">How many are needed; null for all.</param>
internal sealed record LogicalSort(LogicalPlan? Input, ImmutableArray<BoundSortItem> Items, BoundExpression? Skip, BoundExpression? Limit)
    : LogicalPlan
{
    public override IEnumerable<BoundExpression> Expressions => Items.Select(item => item.Expression);

    public override string Describe(SourceText source) =>
        string.Join(", ", Items.Select(item => ExpressionText.Of(item.Expression, source) + (item.IsDescending ? " DESC" : "")))
        + (Limit is null ? "" : $", top {ExpressionText.Of(Limit, source)}");
}
