using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Functions;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>The state of one group: an accumulator for each aggregate, with the values seen where it is DISTINCT.</summary>
internal sealed class AggregateGroup
{
    private readonly ImmutableArray<BoundAggregate> _aggregates;
    private readonly QueryContext _context;
    private readonly HeldRows _held;
    private readonly Accumulator[] _accumulators;
    private readonly HashSet<Value>?[] _seen;

    public AggregateGroup(BoundGrouping grouping, QueryContext context, HeldRows held)
    {
        _held = held;
        _aggregates = grouping.Aggregates;
        _context = context;
        _accumulators = [.. _aggregates.Select(aggregate => aggregate.Call.Function.NewAccumulator(aggregate.Call, context, held))];
        _seen = [.. _aggregates.Select(aggregate => aggregate.Call.IsDistinct ? new HashSet<Value>(Equivalence.Instance) : null)];
    }

    public void Add(Value[] row)
    {
        for (var i = 0; i < _accumulators.Length; i++)
        {
            var arguments = _aggregates[i].Call.Arguments;
            if (arguments.IsEmpty)
            {
                _accumulators[i].Add(Value.True, Value.Null);
                continue;
            }

            var value = arguments[0].Evaluate(row, _context);
            if (!value.IsNull && IsNew(i, value))
            {
                Check(_aggregates[i].Call, value);
                _accumulators[i].Add(value, arguments.Length > 1 ? arguments[1].Evaluate(row, _context) : Value.Null);
            }
        }
    }

    public void WriteResults(Value[] row)
    {
        for (var i = 0; i < _accumulators.Length; i++)
        {
            row[_aggregates[i].Variable.Slot] = _accumulators[i].Result;
        }
    }

    private bool IsNew(int aggregate, in Value value)
    {
        if (_seen[aggregate] is not { } seen)
        {
            return true;
        }

        if (!seen.Add(value))
        {
            return false;
        }

        _held.Add();
        return true;
    }

    private void Check(AggregateCall call, in Value value)
    {
        if ((StaticTypes.Of(value) & call.Function.ArgumentType) == 0)
        {
            throw _context.TypeError(
                "InvalidArgumentType",
                $"{call.Function.Name}() needs {call.Function.ArgumentType.ToText()}, but this is {value.Noun}.",
                call.Arguments[0].Span);
        }
    }
}
