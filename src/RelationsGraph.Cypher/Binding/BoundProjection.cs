using System.Collections.Immutable;
using RelationsGraph.Cypher.Expressions;

namespace RelationsGraph.Cypher.Binding;

/// <summary>WITH or RETURN, in the order in which its parts take effect.</summary>
internal sealed class BoundProjection : BoundClause
{
    /// <summary>The variables that go on, in the order written.</summary>
    public required ImmutableArray<BoundVariable> Outputs { get; init; }

    /// <summary>How rows are put together, where an aggregate is asked for.</summary>
    public required BoundGrouping? Grouping { get; init; }

    /// <summary>What is computed a row (after grouping).</summary>
    public required ImmutableArray<BoundItem> Items { get; init; }

    public required bool IsDistinct { get; init; }

    public required ImmutableArray<BoundSortItem> Sort { get; init; }

    public required BoundExpression? Skip { get; init; }

    public required BoundExpression? Limit { get; init; }

    /// <summary>Parts of the conjunction after WITH ... WHERE.</summary>
    public required ImmutableArray<BoundExpression> Conditions { get; init; }

    public override IEnumerable<BoundVariable> References => Expressions.SelectMany(expression => expression.References);

    private IEnumerable<BoundExpression> Expressions =>
        Items.Select(item => item.Expression)
            .Concat(Grouping?.Keys.Select(key => key.Expression) ?? [])
            .Concat(Grouping?.Aggregates.SelectMany(aggregate => aggregate.Call.Arguments) ?? [])
            .Concat(Sort.Select(item => item.Expression))
            .Concat(Conditions);
}
