namespace RelationsGraph.Analysis.Communities;

/// <summary>The order in which nodes have their turn.</summary>
internal static class NodeOrder
{
    // Nodes near in number are often neighbours: turns near in time find them in the cache
    private const int BlockSize = 1024;

    /// <summary>All nodes, in blocks that are shuffled each in itself; the order depends on the seed alone.</summary>
    /// <remarks>
    /// The generator is written out (SplitMix64: Steele, Lea and Flood, OOPSLA 2014), because that of the runtime may give other
    /// numbers in another version.
    /// </remarks>
    public static int[] Shuffle(int count, int seed)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            order[i] = i;
        }

        var state = (ulong)seed;
        for (var i = count - 1; i > 0; i--)
        {
            var start = i - (i % BlockSize);
            var other = start + (int)(Next(ref state) % (ulong)(i - start + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }

    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
