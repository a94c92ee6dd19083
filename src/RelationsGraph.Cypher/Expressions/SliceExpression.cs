using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>list[from..to]</c>; negative bounds count from the end, bounds outside are cut to the list.</summary>
internal sealed class SliceExpression(BoundExpression target, BoundExpression? from, BoundExpression? to, SourceSpan span)
    : BoundExpression(StaticType.List | StaticType.Null, span)
{
    public override IEnumerable<BoundExpression> Children => new[] { target, from, to }.OfType<BoundExpression>();

    public override Value Evaluate(Value[] row, QueryContext context)
    {
        var list = target.Evaluate(row, context);
        var first = from?.Evaluate(row, context) ?? Value.Of(0L);
        var last = to?.Evaluate(row, context) ?? Value.Of(long.MaxValue);
        if (list.IsNull || first.IsNull || last.IsNull)
        {
            return Value.Null;
        }

        if (list.Kind != ValueKind.List || !first.IsInteger || !last.IsInteger)
        {
            throw context.TypeError("InvalidArgumentType", "A part [from..to] is taken of a List, with Integers as bounds.", Span);
        }

        var items = list.AsList.Items;
        var (start, end) = (Clamp(first.AsInteger, items.Length), Clamp(last.AsInteger, items.Length));
        return Value.Of(start < end ? new ListValue(items[start..end]) : ListValue.Empty);
    }

    private static int Clamp(long bound, int count) => (int)Math.Clamp(bound < 0 ? bound + count : bound, 0, count);
}
