using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>[a, b]</c></summary>
internal sealed class ListExpression(ImmutableArray<BoundExpression> items, SourceSpan span) : BoundExpression(StaticType.List, span)
{
    public ImmutableArray<BoundExpression> Items { get; } = items;

    public override IEnumerable<BoundExpression> Children => Items;

    /// <summary>The types that the items can have.</summary>
    public StaticType ItemType => Items.Aggregate(StaticType.None, (type, item) => type | item.Type) is var type and not StaticType.None
        ? type
        : StaticType.Any;

    public override Value Evaluate(Value[] row, QueryContext context)
    {
        var values = new Value[Items.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Items[i].Evaluate(row, context);
        }

        return Value.Of(new ListValue(values));
    }
}
