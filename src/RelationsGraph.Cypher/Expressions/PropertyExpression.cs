using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Temporal;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>target.key</c>; null where there is no such property.</summary>
internal sealed class PropertyExpression(BoundExpression target, string key, SourceSpan span) : BoundExpression(StaticType.Any, span)
{
    public BoundExpression Target { get; } = target;

    public string Key { get; } = key;

    public override IEnumerable<BoundExpression> Children => [Target];

    public override Value Evaluate(Value[] row, QueryContext context)
    {
        var owner = Target.Evaluate(row, context);
        return owner.Kind switch
        {
            ValueKind.Node => context.NodeProperty(owner.AsPosition, Key, Span),
            ValueKind.Edge => context.EdgeProperty(owner.AsPosition, Key, Span),
            ValueKind.Map => owner.AsMap.Get(Key),
            ValueKind.Null => Value.Null,
            >= ValueKind.DateTime and <= ValueKind.Duration =>
                TemporalComponents.TryGet(owner, Key)
                ?? throw context.TypeError("InvalidArgumentValue", $"{owner.NounAtStart} has no component '{Key}'.", Span),
            _ => throw context.TypeError("InvalidArgumentType", $"{owner.NounAtStart} has no properties such as '{Key}'.", Span),
        };
    }
}
