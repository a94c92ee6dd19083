using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Graph;

/// <summary>The properties of a node or an edge: an immutable map from names to values, in ordinal order of the names.</summary>
/// <remarks>
/// A value is a <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="DateOnly"/>, one of
/// <see cref="LocalTime"/>, <see cref="OffsetTime"/>, <see cref="LocalDateTime"/>, <see cref="ZonedDateTime"/> and <see cref="Duration"/>,
/// or a list of these (<see cref="IReadOnlyList{T}"/> of <see cref="object"/>, not nested). Smaller integers are widened,
/// and there is one zero and one not-a-number, so that equal values are also written the same. There is no null: an unknown
/// property is absent. Two maps are equal when they hold equal values under the same names.
/// </remarks>
public sealed class PropertyMap : IReadOnlyDictionary<string, object>, IEquatable<PropertyMap>
{
    private static readonly object True = true;
    private static readonly object False = false;

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
        var names = new List<string>();
        var values = new List<object>();
        foreach (var (name, value) in properties)
        {
            ArgumentNullException.ThrowIfNull(name, nameof(properties));
            if (value is not null)
            {
                names.Add(name);
                values.Add(Normalise(name, value));
            }
        }

        return names.Count == 0 ? Empty : Ordered([.. names], [.. values]);
    }

    /// <summary>Makes a map of names and the values at the same places: the fastest way where they are at hand.</summary>
    /// <exception cref="ArgumentException">
    /// There are more of the ones than of the others, a name is given twice, or a value is of a type that no property can have.
    /// </exception>
    public static PropertyMap Of(ReadOnlySpan<string> names, ReadOnlySpan<object> values)
    {
        if (names.Length != values.Length)
        {
            throw new ArgumentException($"There are {names.Length} names and {values.Length} values.", nameof(values));
        }

        if (names.IsEmpty)
        {
            return Empty;
        }

        var normalised = new object[values.Length];
        for (var i = 0; i < normalised.Length; i++)
        {
            normalised[i] = Normalise(names[i], values[i]);
        }

        return Ordered(names.ToArray(), normalised);
    }

    /// <summary>Makes a map of names and values that are known to be such, in order, and takes both arrays over.</summary>
    /// <param name="names">In ascending ordinal order; may be shared with other maps.</param>
    /// <param name="values">As many, normalised: text, truth values, <see cref="long"/>, or <see cref="double"/> other than -0.0.</param>
    internal static PropertyMap OfNormalised(string[] names, object[] values) => new(names, values);

    /// <summary>The array of names itself: maps that have the same one have the same names.</summary>
    internal string[] Shape => _names;

    /// <summary>The values, in the order of the names.</summary>
    internal ReadOnlySpan<object> ValueSpan => _values;

    /// <summary>This map with one property set, or taken out where <paramref name="value"/> is null.</summary>
    public PropertyMap With(string name, object? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        var index = IndexOf(name);
        var (kept, after) = index >= 0 ? (index, index + 1) : (~index, ~index);
        if (value is null)
        {
            return index < 0 ? this
                : Count == 1 ? Empty
                : new PropertyMap([.. _names[..kept], .. _names[after..]], [.. _values[..kept], .. _values[after..]]);
        }

        return new PropertyMap(
            [.. _names[..kept], name, .. _names[after..]], [.. _values[..kept], Normalise(name, value), .. _values[after..]]);
    }

    /// <summary>This map with the properties of <paramref name="other"/> that it does not have itself.</summary>
    public PropertyMap Or(PropertyMap other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Count == 0 || Count == 0)
        {
            return Count == 0 ? other : this;
        }

        // Both are in order, so one walk along the two gives the result in order
        var names = new string[Count + other.Count];
        var values = new object[names.Length];
        var (count, mine, theirs) = (0, 0, 0);
        while (mine < Count || theirs < other.Count)
        {
            var order = mine == Count ? 1 : theirs == other.Count ? -1 : string.CompareOrdinal(_names[mine], other._names[theirs]);
            (names[count], values[count]) = order <= 0 ? (_names[mine], _values[mine]) : (other._names[theirs], other._values[theirs]);
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
            count++;
        }

        return count == Count ? this : new PropertyMap(PropertyShapes.Share(names[..count]), values[..count]);
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

    // Takes the arrays over
    private static PropertyMap Ordered(string[] names, object[] values)
    {
        if (!IsAscending(names))
        {
            Array.Sort(names, values, StringComparer.Ordinal);
            for (var i = 1; i < names.Length; i++)
            {
                if (names[i] == names[i - 1])
                {
                    throw new ArgumentException($"The property '{names[i]}' is given twice.");
                }
            }
        }

        return new PropertyMap(PropertyShapes.Share(names), values);
    }

    private static bool IsAscending(string[] names)
    {
        for (var i = 1; i < names.Length; i++)
        {
            if (string.CompareOrdinal(names[i - 1], names[i]) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static object Normalise(string name, object? value) => value switch
    {
        PropertyList => value,
        not string and System.Collections.IEnumerable list =>
            new PropertyList([.. list.Cast<object?>().Select(item => NormaliseScalar(name, item))]),
        _ => NormaliseScalar(name, value),
    };

    private static object NormaliseScalar(string name, object? value) => value switch
    {
        string or long or DateOnly or LocalTime or OffsetTime or LocalDateTime or ZonedDateTime or Duration => value,
        bool flag => flag ? True : False,
        int or short or byte or sbyte or ushort or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        float number => NormaliseNumber(number),
        double number => NormaliseNumber(number),
        _ => throw new ArgumentException(
            $"The property '{name}' is or holds {(value is null ? "null" : $"a {value.GetType().Name}")}; "
            + "a property is text, a truth value, a number, a date, a time, a duration, or a list of these."),
    };

    // Adding zero turns -0.0 into 0.0 and leaves every other number as it is
    private static double NormaliseNumber(double number) => double.IsNaN(number) ? double.NaN : number + 0.0;

    // As Array.BinarySearch, but that names are mostly asked for by the very objects that the maps hold (kernels graphml-write)
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int IndexOf(string name)
    {
        var names = _names;
        for (var i = 0; i < names.Length; i++)
        {
            if (ReferenceEquals(names[i], name))
            {
                return i;
            }
        }

        var (first, last) = (0, names.Length - 1);
        while (first <= last)
        {
            var middle = (first + last) / 2;
            var order = string.CompareOrdinal(names[middle], name);
            if (order == 0)
            {
                return middle;
            }

            (first, last) = order < 0 ? (middle + 1, last) : (first, middle - 1);
        }

        return ~first;
    }
}
