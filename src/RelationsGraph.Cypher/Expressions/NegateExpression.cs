using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>-operand</c></summary>
internal sealed class NegateExpression(BoundExpression operand, SourceSpan span)
    : BoundExpression((operand.Type & StaticType.Number) | StaticType.Null, span)
{
    public override IEnumerable<BoundExpression> Children => [operand];

    public override Value Evaluate(Value[] row, QueryContext context)
    {
        var value = operand.Evaluate(row, context);
        return value.Kind switch
        {
            ValueKind.Null => value,
            ValueKind.Float => Value.Of(-value.AsFloat),
            ValueKind.Integer when value.AsInteger != long.MinValue => Value.Of(-value.AsInteger),
            ValueKind.Integer => throw Arithmetic.Overflow(context, Span),
            _ => throw context.TypeError("InvalidArgumentType", $"A sign needs a number, but this is {value.Noun}.", Span),
        };
    }
}
