using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>target:Label</c>, for a relationship its type; null where the target is null.</summary>
internal sealed class LabelTestExpression(BoundExpression target, BoundLabels labels, SourceSpan span)
    : BoundExpression(StaticType.Boolean | StaticType.Null, span)
{
    public BoundExpression Target { get; } = target;

    public BoundLabels Labels { get; } = labels;

    public override IEnumerable<BoundExpression> Children => [Target];

    public override Value Evaluate(Value[] row, QueryContext context)
    {
        var value = Target.Evaluate(row, context);
        return value.Kind switch
        {
            ValueKind.Node => Value.Of(Labels.MatchesNode(context, value.AsPosition)),
            ValueKind.Edge => Value.Of(Labels.MatchesType(context.Graph.TypeNameOf(value.AsPosition))),
            ValueKind.Null => value,
            _ => throw context.TypeError("InvalidArgumentType", $"{value.NounAtStart} has no labels.", Span),
        };
    }
}
