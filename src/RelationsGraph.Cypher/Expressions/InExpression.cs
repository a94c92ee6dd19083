using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>item IN list</c>: null where no item is equal and one comparison is open.</summary>
internal sealed class InExpression(BoundExpression item, BoundExpression list, SourceSpan span)
    : BoundExpression(StaticType.Boolean | StaticType.Null, span)
{
    public BoundExpression Item { get; } = item;

    public BoundExpression List { get; } = list;

    public override IEnumerable<BoundExpression> Children => [Item, List];

    public override Value Evaluate(Value[] row, QueryContext context)
    {
        var sought = Item.Evaluate(row, context);
        var among = List.Evaluate(row, context);
        if (among.IsNull)
        {
            return Value.Null;
        }

        if (among.Kind != ValueKind.List)
        {
            throw context.TypeError("InvalidArgumentType", $"IN needs a List on its right, but this is {among.Noun}.", List.Span);
        }

        bool? found = false;
        foreach (ref readonly var candidate in among.AsList.Items.AsSpan())
        {
            switch (Equality.Compare(sought, candidate))
            {
                case true: return Value.True;
                case null: found = null; break;
            }
        }

        return Ternary.ToValue(found);
    }
}
