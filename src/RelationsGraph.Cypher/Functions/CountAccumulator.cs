using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Functions;

/// <summary><c>count</c></summary>
internal sealed class CountAccumulator : Accumulator
{
    private long _count;

    public override Value Result => Value.Of(_count);

    public override void Add(in Value value, in Value setting) => _count++;
}
