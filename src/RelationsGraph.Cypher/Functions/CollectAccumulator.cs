using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Functions;

/// <summary><c>collect</c>: a list, in the order of the rows.</summary>
internal sealed class CollectAccumulator(QueryContext context) : Accumulator
{
    private readonly List<Value> _items = [];

    public override Value Result => Value.Of(new ListValue([.. _items]));

    public override void Add(in Value value, in Value setting)
    {
        context.Hold(1);
        _items.Add(value);
    }
}
