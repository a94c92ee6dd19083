using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace RelationsGraph.Graph;

/// <summary>The properties of a node or an edge: an immutable map from names to values, in ordinal order of the names.</summary>
/// <remarks>
/// A value is a <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="DateOnly"/>
/// or a list of these (<see cref="IReadOnlyList{T}"/> of <see cref="object"/>). Smaller integers are widened. There is no
/// null: an unknown property is absent. Two maps are equal when they hold equal values under the same names.
/// </remarks>
public sealed class PropertyMap : IReadOnlyDictionary<string, object>, IEquatable<PropertyMap>
{
    private readonly string[] _names;
    private readonly object[] _values;

    private PropertyMap(string[] names, object[] values)
    {
        _names = names;
        _values = values;
    }

    /// <summary>The map without properties.</summary>
    public static PropertyMap Empty { get; } = new([], []);

    /// <inheritdoc/>
    public int Count => _names.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _names;

    /// <inheritdoc/>
    public IEnumerable<object> Values => _values;

    /// <inheritdoc/>
    public object this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no property '{key}'.");

    /// <summary>Makes a map of the given properties; those whose value is null are left out.</summary>
    /// <exception cref="ArgumentException">A name is given twice, or a value is of a type that no property can have.</exception>
    public static PropertyMap Of(params IEnumerable<(string Name, object? Value)> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        var present = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in properties)
        {
            if (value is not null && !present.TryAdd(name, Normalise(name, value)))
            {
                throw new ArgumentException($"The property '{name}' is given twice.", nameof(properties));
            }
        }

        return present.Count == 0 ? Empty : new PropertyMap([.. present.Keys], [.. present.Values]);
    }

    /// <summary>This map with one property set, or taken out where <paramref name="value"/> is null.</summary>
    public PropertyMap With(string name, object? value) =>
        Of(this.Where(pair => pair.Key != name).Select(pair => (pair.Key, (object?)pair.Value)).Append((name, value)));

    /// <summary>This map with the properties of <paramref name="other"/> that it does not have itself.</summary>
    public PropertyMap Or(PropertyMap other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Of(this.Concat(other.Where(pair => !ContainsKey(pair.Key))).Select(pair => (pair.Key, (object?)pair.Value)));
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value)
    {
        var index = IndexOf(key);
        value = index >= 0 ? _values[index] : null;
        return index >= 0;
    }

    /// <summary>The property as text, or null where it is absent or not text.</summary>
    public string? GetText(string name) => TryGetValue(name, out var value) ? value as string : null;

    /// <summary>The property as a date, or null where it is absent or not a date.</summary>
    public DateOnly? GetDate(string name) => TryGetValue(name, out var value) && value is DateOnly date ? date : null;

    /// <summary>The property as a truth value; an absent one is false.</summary>
    public bool GetFlag(string name) => TryGetValue(name, out var value) && value is true;

    /// <summary>The property as a number, or null where it is absent or not a number.</summary>
    public double? GetNumber(string name) => TryGetValue(name, out var value)
        ? value switch { double number => number, long number => number, _ => null }
        : null;

    /// <summary>The property as a list of texts; an absent one is empty.</summary>
    public IEnumerable<string> GetTexts(string name) =>
        TryGetValue(name, out var value) && value is IReadOnlyList<object> list ? list.OfType<string>() : [];

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator()
    {
        for (var i = 0; i < _names.Length; i++)
        {
            yield return new(_names[i], _values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(PropertyMap? other) =>
        other is not null && _names.AsSpan().SequenceEqual(other._names) && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyMap);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (name, value) in this)
        {
            hash.Add(name);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    private static object Normalise(string name, object value) => value switch
    {
        string or bool or long or double or DateOnly or PropertyList => value,
        int or short or byte or sbyte or ushort or uint => Convert.ToInt64(value, null),
        float number => (double)number,
        System.Collections.IEnumerable list => new PropertyList([.. list.Cast<object>().Select(item => Normalise(name, item))]),
        _ => throw new ArgumentException(
            $"The property '{name}' is a {value.GetType().Name}; a property is text, a truth value, a number, a date, or a list of these."),
    };

    private int IndexOf(string name) => Array.BinarySearch(_names, name, StringComparer.Ordinal);
}
