using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Functions;

/// <summary>
/// <c>percentileCont</c> interpolates between the two nearest values; <c>percentileDisc</c> takes the nearest value itself. Null of no
/// values.
/// </summary>
internal sealed class PercentileAccumulator(AggregateCall call, QueryContext context, HeldRows held, bool isContinuous) : Accumulator
{
    private readonly List<Value> _values = [];
    private double _fraction;

    public override Value Result
    {
        get
        {
            if (_values.Count == 0)
            {
                return Value.Null;
            }

            _values.Sort(static (x, y) => NumberOrder.Compare(x, y));
            return isContinuous ? Value.Of(Interpolate(_fraction * (_values.Count - 1))) : Nearest();
        }
    }

    public override void Add(in Value value, in Value setting)
    {
        if (!setting.IsNumber || setting.AsNumber is < 0 or > 1 or double.NaN)
        {
            throw context.Error(
                CypherErrorKind.ArgumentError, "NumberOutOfRange", "A percentile is a number from 0.0 to 1.0.", call.Arguments[1].Span);
        }

        held.Add();
        _fraction = setting.AsNumber;
        _values.Add(value);
    }

    private double Interpolate(double rank)
    {
        var (lower, upper) = (_values[(int)Math.Floor(rank)].AsNumber, _values[(int)Math.Ceiling(rank)].AsNumber);
        return lower + ((upper - lower) * (rank - Math.Floor(rank)));
    }

    private Value Nearest() => _values[Math.Max(0, (int)Math.Ceiling(_fraction * _values.Count) - 1)];
}
