using RelationsGraph.Bolt.PackStream;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>Gathers the names and values of one map that is sent to a server: each name once.</summary>
/// <param name="capacity">How many there will be, or somewhat more.</param>
internal sealed class PropertyRow(int capacity)
{
    private string[] _names = new string[capacity];
    private object?[] _values = new object?[capacity];
    private int _count;

    public void Add(string name, object? value)
    {
        if (_count == _names.Length)
        {
            Array.Resize(ref _names, (2 * _count) + 2);
            Array.Resize(ref _values, _names.Length);
        }

        _names[_count] = name;
        _values[_count++] = value;
    }

    /// <summary>The map; the row is not used any more then.</summary>
    public BoltMap ToMap()
    {
        if (_count < _names.Length)
        {
            Array.Resize(ref _names, _count);
            Array.Resize(ref _values, _count);
        }

        return BoltMap.OfDistinct(_names, _values);
    }
}
