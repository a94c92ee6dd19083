namespace RelationsGraph.Cypher.Values;

/// <summary>A map, in ordinal order of its keys.</summary>
internal sealed class MapValue : HeapValue
{
    private readonly string[] _keys;
    private readonly Value[] _values;

    /// <summary>Makes a map; of entries with the same key the last counts.</summary>
    public MapValue(IEnumerable<(string Key, Value Value)> entries)
    {
        var sorted = new SortedDictionary<string, Value>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            sorted[key] = value;
        }

        _keys = [.. sorted.Keys];
        _values = [.. sorted.Values];
    }

    public static MapValue Empty { get; } = new([]);

    public IReadOnlyList<string> Keys => _keys;

    public IReadOnlyList<Value> Values => _values;

    public int Count => _keys.Length;

    public override ValueKind Kind => ValueKind.Map;

    public IEnumerable<(string Key, Value Value)> Entries => _keys.Zip(_values);

    /// <summary>The value under a key; null where there is none.</summary>
    public Value Get(string key)
    {
        var index = Array.BinarySearch(_keys, key, StringComparer.Ordinal);
        return index >= 0 ? _values[index] : Value.Null;
    }
}
