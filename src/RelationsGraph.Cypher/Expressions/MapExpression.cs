using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>{key: value}</c>; of entries with the same key the last counts.</summary>
/// <remarks>All maps that it makes share one array of keys, brought in order once (the benchmark program, "merge of ten thousand").</remarks>
internal sealed class MapExpression : BoundExpression
{
    private readonly ImmutableArray<BoundExpression> _values;
    private readonly string[] _keys;
    private readonly int[] _places;

    public MapExpression(ImmutableArray<(string Key, BoundExpression Value)> entries, SourceSpan span)
        : base(StaticType.Map, span)
    {
        _values = [.. entries.Select(entry => entry.Value)];
        _keys = [.. entries.Select(entry => entry.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _places = [.. entries.Select(entry => Array.BinarySearch(_keys, entry.Key, StringComparer.Ordinal))];
    }

    public override IEnumerable<BoundExpression> Children => _values;

    public override Value Evaluate(Value[] row, QueryContext context)
    {
        var values = new Value[_keys.Length];
        for (var i = 0; i < _places.Length; i++)
        {
            values[_places[i]] = _values[i].Evaluate(row, context);
        }

        return Value.Of(MapValue.OfAscending(_keys, values));
    }
}
