using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>target[index]</c>: an item of a list, counted from the end where negative, or a property by its computed name.</summary>
internal sealed class IndexExpression(BoundExpression target, BoundExpression index, SourceSpan span)
    : BoundExpression(StaticType.Any, span)
{
    public override IEnumerable<BoundExpression> Children => [target, index];

    public override Value Evaluate(Value[] row, QueryContext context)
    {
        var owner = target.Evaluate(row, context);
        var key = index.Evaluate(row, context);
        if (owner.IsNull || key.IsNull)
        {
            return Value.Null;
        }

        return owner.Kind switch
        {
            ValueKind.List => Item(owner.AsList, key, context),
            ValueKind.Map or ValueKind.Node or ValueKind.Edge when !key.IsString =>
                throw context.TypeError("MapElementAccessByNonString", $"A property is named by a String, not by {key.Noun}.", index.Span),
            ValueKind.Map => owner.AsMap.Get(key.AsString),
            ValueKind.Node => context.NodeProperty(owner.AsPosition, key.AsString, Span),
            ValueKind.Edge => context.EdgeProperty(owner.AsPosition, key.AsString, Span),
            _ => throw context.TypeError("InvalidArgumentType", $"{owner.NounAtStart} has no items.", target.Span),
        };
    }

    private Value Item(ListValue list, Value position, QueryContext context)
    {
        if (!position.IsInteger)
        {
            throw context.TypeError(
                "ListElementAccessByNonInteger", $"An item is named by an Integer, not by {position.Noun}.", index.Span);
        }

        var number = position.AsInteger < 0 ? position.AsInteger + list.Count : position.AsInteger;
        return number >= 0 && number < list.Count ? list.Items[number] : Value.Null;
    }
}
