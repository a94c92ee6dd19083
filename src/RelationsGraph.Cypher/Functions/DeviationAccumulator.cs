using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Functions;

/// <summary><c>stDev</c> (of a sample) and <c>stDevP</c> (of a population), by Welford's method; 0 of fewer than two values.</summary>
internal sealed class DeviationAccumulator(bool isSample) : Accumulator
{
    private long _count;
    private double _mean;
    private double _squares;

    public override Value Result => Value.Of(_count < 2 ? 0.0 : Math.Sqrt(_squares / (isSample ? _count - 1 : _count)));

    public override void Add(in Value value, in Value setting)
    {
        _count++;
        var distance = value.AsNumber - _mean;
        _mean += distance / _count;
        _squares += distance * (value.AsNumber - _mean);
    }
}
