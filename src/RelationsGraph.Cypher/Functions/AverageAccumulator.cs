using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Functions;

/// <summary><c>avg</c>: a float; null of no values.</summary>
internal sealed class AverageAccumulator : Accumulator
{
    private double _sum;
    private long _count;

    public override Value Result => _count == 0 ? Value.Null : Value.Of(_sum / _count);

    public override void Add(in Value value, in Value setting)
    {
        _sum += value.AsNumber;
        _count++;
    }
}
