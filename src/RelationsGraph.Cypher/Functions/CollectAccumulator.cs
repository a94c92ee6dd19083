using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Functions;

/// <summary><c>collect</c>: a list, in the order of the rows.</summary>
internal sealed class CollectAccumulator(HeldRows held) : Accumulator
{
    private readonly List<Value> _items = [];

    public override Value Result => Value.Of(new ListValue([.. _items]));

    public override void Add(in Value value, in Value setting)
    {
        held.Add();
        _items.Add(value);
    }
}
