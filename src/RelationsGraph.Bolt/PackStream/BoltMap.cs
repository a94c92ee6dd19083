using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace RelationsGraph.Bolt.PackStream;

/// <summary>A map as it was read: names and values side by side, in the order of the bytes. Immutable.</summary>
/// <remarks>Most maps are the few properties of a node; looking through them is as fast as hashing, and making the map much faster.</remarks>
internal sealed class BoltMap : IReadOnlyDictionary<string, object?>
{
    private const int IndexedFrom = 17;

    private readonly string[] _names;
    private readonly object?[] _values;
    private readonly Dictionary<string, int>? _index;

    private BoltMap(string[] names, object?[] values, Dictionary<string, int>? index)
    {
        _names = names;
        _values = values;
        _index = index;
    }

    public static BoltMap Empty { get; } = new([], [], null);

    public int Count => _names.Length;

    public IEnumerable<string> Keys => _names;

    public IEnumerable<object?> Values => _values;

    public object? this[string key] => PlaceOf(key) is >= 0 and var place ? _values[place] : throw new KeyNotFoundException($"There is no '{key}'.");

    /// <summary>Takes the arrays as they are; of entries with the same name the last counts.</summary>
    public static BoltMap Of(string[] names, object?[] values) => HasTwice(names) ? WithoutEarlier(names, values) : OfDistinct(names, values);

    /// <summary>Takes the arrays as they are, where it is known that no name is there twice.</summary>
    public static BoltMap OfDistinct(string[] names, object?[] values)
    {
        if (names.Length < IndexedFrom)
        {
            return new(names, values, null);
        }

        var index = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            index.Add(names[i], i);
        }

        return new(names, values, index);
    }

    public bool ContainsKey(string key) => PlaceOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        var place = PlaceOf(key);
        value = place < 0 ? null : _values[place];
        return place >= 0;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < _names.Length; i++)
        {
            yield return new(_names[i], _values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int PlaceOf(string key)
    {
        if (_index is not null)
        {
            return _index.GetValueOrDefault(key, -1);
        }

        for (var i = 0; i < _names.Length; i++)
        {
            if (_names[i] == key)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool HasTwice(string[] names)
    {
        if (names.Length >= IndexedFrom)
        {
            return names.Distinct(StringComparer.Ordinal).Count() != names.Length;
        }

        for (var i = 1; i < names.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (names[j] == names[i])
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static BoltMap WithoutEarlier(string[] names, object?[] values)
    {
        var last = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in names.Zip(values))
        {
            last[name] = value;
        }

        return OfDistinct([.. last.Keys], [.. last.Values]);
    }
}
