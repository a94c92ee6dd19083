using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Expressions;

namespace RelationsGraph.Cypher.Planning;

/// <summary>All rows in order, or only the first of them where a limit is given.</summary>
/// <param name="Input">Where rows come from.</param>
/// <param name="Items">The keys.</param>
/// <param name="Skip">How many more than the limit are needed.</param>
/// <param name="Limit">How many are needed; null for all.</param>
internal sealed record LogicalSort(LogicalPlan? Input, ImmutableArray<BoundSortItem> Items, BoundExpression? Skip, BoundExpression? Limit)
    : LogicalPlan
{
    public override string Description => $"{Items.Length} {(Items.Length == 1 ? "key" : "keys")}{(Limit is null ? "" : ", top")}";
}
