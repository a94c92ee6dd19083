using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>left || right</c>: two texts or two lists joined; null where one of them is.</summary>
internal sealed class ConcatenationExpression(BoundExpression left, BoundExpression right, SourceSpan span)
    : BoundExpression(StaticType.String | StaticType.List | StaticType.Null, span)
{
    public override IEnumerable<BoundExpression> Children => [left, right];

    public override Value Evaluate(Value[] row, QueryContext context)
    {
        var (first, second) = (left.Evaluate(row, context), right.Evaluate(row, context));
        if (first.IsNull || second.IsNull)
        {
            return Value.Null;
        }

        return first.Kind == second.Kind && first.Kind is ValueKind.String or ValueKind.List
            ? Arithmetic.TryJoin(first, second, context)!.Value
            : throw context.TypeError("InvalidArgumentType", $"'||' cannot be applied to {first.TypeName} and {second.TypeName}.", Span);
    }
}
