using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>The nodes whose property lies within bounds, by an index in the order of its values.</summary>
/// <param name="Input">Where rows come from.</param>
/// <param name="Node">The node to bind.</param>
/// <param name="Label">The label that it has, if one is asked for.</param>
/// <param name="Key">The name of the property.</param>
/// <param name="Bounds">All that its value must fulfil.</param>
internal sealed record LogicalNodeRange(
    LogicalPlan? Input, BoundVariable Node, string? Label, string Key, ImmutableArray<RangeBound> Bounds) : LogicalPlan
{
    public override IEnumerable<BoundExpression> Expressions => Bounds.Select(bound => bound.Value);

    public override string Describe(SourceText source)
    {
        var node = $"({Node.Shown}{(Label is null ? "" : ":" + Label)})";
        var bounds = Bounds.Select(bound => $"{ExpressionText.SignOf(bound.Operator)} {ExpressionText.Of(bound.Value, source)}");
        return $"{node} by {Key} {string.Join(" AND ", bounds)}";
    }
}
