using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Functions;

/// <summary><c>min</c> (sign -1) and <c>max</c> (sign 1), in the order of ORDER BY; null of no values.</summary>
internal sealed class ExtremeAccumulator(int sign) : Accumulator
{
    private Value _extreme;

    public override Value Result => _extreme;

    public override void Add(in Value value, in Value setting)
    {
        if (_extreme.IsNull || Orderability.Instance.Compare(value, _extreme) * sign > 0)
        {
            _extreme = value;
        }
    }
}
