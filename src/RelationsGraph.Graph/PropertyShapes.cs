namespace RelationsGraph.Graph;

/// <summary>Lets property maps with the same names share one array of them: most edges of a graph do.</summary>
/// <remarks>
/// A table of fixed size in which a newer list of names takes the place of an older one. Threads may use it at once: losing a
/// race costs a shared array, never a wrong one. A tenth of the memory of a graph (StorageBenchmarks).
/// </remarks>
internal static class PropertyShapes
{
    private static readonly string[]?[] Shapes = new string[]?[1024];

    /// <summary>An array with the same names in the same order; the caller gives its own away.</summary>
    public static string[] Share(string[] names)
    {
        ref var shape = ref Shapes[HashOf(names) % (uint)Shapes.Length];
        var known = Volatile.Read(ref shape);
        if (known is not null && known.AsSpan().SequenceEqual(names))
        {
            return known;
        }

        Volatile.Write(ref shape, names);
        return names;
    }

    // Names of one vocabulary differ in length and ends; hashing all their letters would take longer than it saves
    private static uint HashOf(string[] names)
    {
        var hash = (uint)names.Length;
        foreach (var name in names)
        {
            hash = (hash * 31) + (uint)name.Length;
            hash = name.Length > 0 ? (hash * 31) + name[0] + ((uint)name[^1] << 8) : hash;
        }

        return hash;
    }
}
