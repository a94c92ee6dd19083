namespace RelationsGraph.Analysis.Communities;

/// <summary>The order in which nodes have their turn.</summary>
internal static class NodeOrder
{
    // Nodes near in number are often neighbours: turns near in time find them in the cache
    private const int BlockSize = 1024;

    /// <summary>All nodes, in blocks that are shuffled each in itself; the order depends on the seed alone.</summary>
    public static int[] Shuffle(int count, int seed)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            order[i] = i;
        }

        var random = new SplitMix(seed);
        for (var i = count - 1; i > 0; i--)
        {
            var start = i - (i % BlockSize);
            var other = start + random.Next(i - start + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }
}
