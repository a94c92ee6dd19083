namespace RelationsGraph.Bolt.PackStream;

/// <summary>
/// Gives the same string for the same bytes: names of properties, labels and types come again in every record, and need be made but once.
/// For one reader at a time.
/// </summary>
/// <remarks>
/// A table with one place for each hash; a name that meets another at its place takes the place. Maps come again with the same names in the same
/// order, too: for each size it keeps the names of the last one.
/// </remarks>
internal sealed class NameCache
{
    private const int Places = 512;
    private const int LongestName = 48;
    private const int Sizes = 32;

    private readonly (byte[] Bytes, string Name)[] _entries = new (byte[], string)[Places];
    private readonly string[]?[] _mapNames = new string[Sizes][];

    public string Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is 0 or > LongestName)
        {
            return StrictUtf8.GetString(bytes);
        }

        ref var entry = ref _entries[PlaceOf(bytes)];
        return entry.Bytes is { } known && bytes.SequenceEqual(known) ? entry.Name : Replace(ref entry, bytes);

        static string Replace(ref (byte[] Bytes, string Name) entry, ReadOnlySpan<byte> bytes)
        {
            entry = (bytes.ToArray(), StrictUtf8.GetString(bytes));
            return entry.Name;
        }
    }

    /// <summary>The names of the last map with so many entries, none of them twice; null where there is none.</summary>
    public string[]? FindMapNames(int count) => count < Sizes ? _mapNames[count] : null;

    /// <summary>Keeps the names of a map, none of them twice.</summary>
    public void KeepMapNames(string[] names)
    {
        if (names.Length < Sizes)
        {
            _mapNames[names.Length] = names;
        }
    }

    // The ends and the length tell names well enough apart
    private static int PlaceOf(ReadOnlySpan<byte> bytes)
    {
        var middle = bytes[bytes.Length / 2];
        var hash = (uint)((bytes[0] * 31) + bytes[^1]) * 31;
        return (int)(((hash + middle) * 31 + (uint)bytes.Length) % Places);
    }
}
