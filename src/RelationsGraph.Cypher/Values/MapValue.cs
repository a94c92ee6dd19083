namespace RelationsGraph.Cypher.Values;

/// <summary>A map, in ordinal order of its keys.</summary>
internal sealed class MapValue : HeapValue
{
    private readonly string[] _keys;
    private readonly Value[] _values;

    /// <summary>Makes a map; of entries with the same key the last counts.</summary>
    public MapValue(IEnumerable<(string Key, Value Value)> entries)
    {
        var ordered = entries.ToArray();
        if (!IsAscending(ordered))
        {
            ordered = [.. ordered.GroupBy(entry => entry.Key).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Last())];
        }

        _keys = Array.ConvertAll(ordered, entry => entry.Key);
        _values = Array.ConvertAll(ordered, entry => entry.Value);
    }

    // Takes both arrays over
    private MapValue(string[] keys, Value[] values)
    {
        _keys = keys;
        _values = values;
    }

    public static MapValue Empty { get; } = new([]);

    public ReadOnlySpan<string> KeySpan => _keys;

    public ReadOnlySpan<Value> ValueSpan => _values;

    public IReadOnlyList<string> Keys => _keys;

    public IReadOnlyList<Value> Values => _values;

    public int Count => _keys.Length;

    public override ValueKind Kind => ValueKind.Map;

    public IEnumerable<(string Key, Value Value)> Entries => _keys.Zip(_values);

    /// <summary>Makes a map of keys that are known to be in ascending ordinal order, and their values; takes both arrays over.</summary>
    public static MapValue OfAscending(string[] keys, Value[] values) => new(keys, values);

    /// <summary>The value under a key; null where there is none.</summary>
    public Value Get(string key)
    {
        var index = Array.BinarySearch(_keys, key, StringComparer.Ordinal);
        return index >= 0 ? _values[index] : Value.Null;
    }

    private static bool IsAscending((string Key, Value Value)[] entries)
    {
        for (var i = 1; i < entries.Length; i++)
        {
            if (string.CompareOrdinal(entries[i - 1].Key, entries[i].Key) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
