namespace RelationsGraph.Bolt;

/// <summary>The names of a result's columns, shared by its records.</summary>
internal sealed class RecordKeys(IReadOnlyList<string> names)
{
    // Below this, comparing one by one is the fastest
    private const int IndexedFrom = 9;

    private readonly Dictionary<string, int>? _index = names.Count < IndexedFrom ? null : MakeIndex(names);

    public IReadOnlyList<string> Names => names;

    public int IndexOf(string key)
    {
        var place = _index is null ? Search(key) : _index.GetValueOrDefault(key, -1);
        return place >= 0 ? place : throw new KeyNotFoundException($"There is no column '{key}'; there are {string.Join(", ", names)}.");
    }

    // Of columns with the same name the first counts
    private static Dictionary<string, int> MakeIndex(IReadOnlyList<string> names)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            index.TryAdd(names[i], i);
        }

        return index;
    }

    private int Search(string key)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == key)
            {
                return i;
            }
        }

        return -1;
    }
}
