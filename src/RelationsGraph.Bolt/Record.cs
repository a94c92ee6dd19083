using RelationsGraph.Bolt.Values;

namespace RelationsGraph.Bolt;

/// <summary>One row of a result. Immutable.</summary>
/// <remarks>
/// A value is null, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, an array of bytes, a list
/// (<see cref="IReadOnlyList{T}"/> of objects), a map (<see cref="IReadOnlyDictionary{TKey, TValue}"/> from text), <see cref="DateOnly"/>
/// (<see cref="BoltDate"/> where the year is not 1 to 9999), or a type of <see cref="RelationsGraph.Bolt.Values"/>.
/// </remarks>
public readonly struct Record
{
    private readonly RecordKeys _keys;
    private readonly object?[] _values;

    internal Record(RecordKeys keys, object?[] values)
    {
        _keys = keys;
        _values = values;
    }

    /// <summary>The names of the columns, in order.</summary>
    public IReadOnlyList<string> Keys => _keys.Names;

    /// <summary>The values, in the order of <see cref="Keys"/>.</summary>
    public IReadOnlyList<object?> Values => _values;

    /// <summary>The value of a column.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public object? this[int column] =>
        (uint)column < (uint)_values.Length ? _values[column]
        : throw new ArgumentOutOfRangeException(nameof(column), column, $"The record has {_values.Length} columns.");

    /// <summary>The value of a column.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public object? this[string key] => _values[_keys.IndexOf(key)];

    /// <summary>The value of a column as what it must be; null for a null where the type allows it.</summary>
    /// <exception cref="InvalidCastException">The value is of another type; the message names column and types.</exception>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public T Get<T>(string key) => this[key] switch
    {
        T value => value,
        null when default(T) is null => default!,
        var other => throw new InvalidCastException($"The column '{key}' holds {other?.GetType().Name ?? "null"}, not {typeof(T).Name}."),
    };
}
