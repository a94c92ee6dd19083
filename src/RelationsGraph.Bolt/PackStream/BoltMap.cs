using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace RelationsGraph.Bolt.PackStream;

/// <summary>A map as it is on the wire: names and values side by side, in the order of the bytes. Immutable.</summary>
/// <remarks>
/// Most maps are the few properties of a node; looking through them is as fast as hashing, and making the map much faster. Parameters of
/// this type are written faster than dictionaries, too.
/// </remarks>
public sealed class BoltMap : IReadOnlyDictionary<string, object?>
{
    private const int IndexedFrom = 17;

    private readonly string[] _names;
    private readonly object?[] _values;
    private Dictionary<string, int>? _index;

    private BoltMap(string[] names, object?[] values)
    {
        _names = names;
        _values = values;
    }

    /// <summary>The map without entries.</summary>
    public static BoltMap Empty { get; } = new([], []);

    /// <inheritdoc/>
    public int Count => _names.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _names;

    /// <inheritdoc/>
    public IEnumerable<object?> Values => _values;

    internal ReadOnlySpan<string> NameSpan => _names;

    internal ReadOnlySpan<object?> ValueSpan => _values;

    /// <inheritdoc/>
    public object? this[string key] => PlaceOf(key) is >= 0 and var place ? _values[place] : throw new KeyNotFoundException($"There is no '{key}'.");

    /// <summary>Takes the arrays as they are; of entries with the same name the last counts.</summary>
    /// <exception cref="ArgumentException">There are more of the ones than of the others.</exception>
    public static BoltMap Of(string[] names, object?[] values) => HasTwice(names) ? WithoutEarlier(names, values) : OfDistinct(names, values);

    /// <summary>Takes the arrays as they are, where it is known that no name is there twice; names may be shared with other maps.</summary>
    /// <exception cref="ArgumentException">There are more of the ones than of the others.</exception>
    public static BoltMap OfDistinct(string[] names, object?[] values)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(values);
        return names.Length == values.Length
            ? new(names, values)
            : throw new ArgumentException($"There are {names.Length} names and {values.Length} values.", nameof(values));
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => PlaceOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        var place = PlaceOf(key);
        value = place < 0 ? null : _values[place];
        return place >= 0;
    }

    /// <inheritdoc/>
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
        if (_names.Length >= IndexedFrom)
        {
            return (_index ??= MakeIndex(_names)).GetValueOrDefault(key, -1);
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

    // Large maps are mostly passed on or walked along, and not asked
    private static Dictionary<string, int> MakeIndex(string[] names)
    {
        var index = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            index.Add(names[i], i);
        }

        return index;
    }

    private static bool HasTwice(string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
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
