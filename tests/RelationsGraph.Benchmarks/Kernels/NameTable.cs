using System.Text;

namespace RelationsGraph.Benchmarks.Kernels;

/// <summary>Numbers names in the order in which they come.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    public int IndexOf(ReadOnlySpan<byte> name)
    {
        Span<char> characters = stackalloc char[name.Length];
        characters = characters[..Encoding.UTF8.GetChars(name, characters)];
        var lookup = _indexes.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(characters, out var index))
        {
            index = _names.Count;
            _names.Add(characters.ToString());
            _indexes.Add(_names[index], index);
        }

        return index;
    }

    public string[] ToArray() => [.. _names];
}
