using System.Globalization;

namespace RelationsGraph.Benchmarks.Kernels;

/// <summary>Makes networks to measure on, the same ones every time.</summary>
internal static class NetworkGenerator
{
    private static readonly string[] Types = ["VISITS", "MEETS", "CRITICIZES", "SUPPORTS", "SANCTIONS"];

    /// <summary>
    /// Preferential attachment: each new node joins five earlier ones, each chosen in proportion to its degree. Barabási and Albert,
    /// "Emergence of scaling in random networks", Science 286 (1999).
    /// </summary>
    public static (int[] Sources, int[] Targets) MakeScaleFree(int nodes, int edgesPerNode, int seed)
    {
        var random = new Random(seed);
        var (sources, targets) = (new List<int>(), new List<int>());
        var chosen = new HashSet<int>();
        for (var node = edgesPerNode; node < nodes; node++)
        {
            chosen.Clear();
            while (chosen.Count < edgesPerNode)
            {
                // An end of an edge chosen at random is a node chosen in proportion to its degree
                chosen.Add(sources.Count == 0
                    ? chosen.Count
                    : random.Next(2) == 0 ? sources[random.Next(sources.Count)] : targets[random.Next(targets.Count)]);
            }

            foreach (var target in chosen.Order())
            {
                sources.Add(node);
                targets.Add(target);
            }
        }

        return ([.. sources], [.. targets]);
    }

    /// <summary>
    /// A directed network of shelves: each node points at most at ten others, nearly all on its own shelf or the next, the rest anywhere,
    /// some of them popular. It has the size and degrees of SNAP's amazon0601, not its every property.
    /// </summary>
    public static (int[] Sources, int[] Targets) MakeShelves(int nodes, int edges, int seed)
    {
        var random = new Random(seed);
        var shelfOfNode = new int[nodes];
        var shelfStarts = new List<int>();
        for (var node = 0; node < nodes;)
        {
            shelfStarts.Add(node);
            var end = Math.Min(nodes, node + random.Next(5, 80));
            shelfOfNode.AsSpan(node, end - node).Fill(shelfStarts.Count - 1);
            node = end;
        }

        shelfStarts.Add(nodes);
        var (sources, targets) = (new List<int>(edges), new List<int>(edges));
        var chosen = new HashSet<int>();
        for (var node = 0; node < nodes; node++)
        {
            chosen.Clear();
            var wanted = (int)(((long)edges * (node + 1) / nodes) - ((long)edges * node / nodes));
            while (chosen.Count < wanted)
            {
                chosen.Add(ChooseTarget(random, shelfStarts, shelfOfNode[node], nodes));
            }

            foreach (var target in chosen.Order())
            {
                sources.Add(node);
                targets.Add(target);
            }
        }

        return ([.. sources], [.. targets]);
    }

    public static void WriteNamed(string path, (int[] Sources, int[] Targets) edges, int seed)
    {
        var random = new Random(seed);
        using var writer = new StreamWriter(path);
        writer.Write("source,target,type,weight\n");
        for (var i = 0; i < edges.Sources.Length; i++)
        {
            var weight = (1 + random.Next(40)) / 4d;
            writer.Write(string.Create(
                CultureInfo.InvariantCulture, $"Actor {edges.Sources[i]},Actor {edges.Targets[i]},{Types[random.Next(Types.Length)]},{weight}\n"));
        }
    }

    public static void WriteNumbers(string path, (int[] Sources, int[] Targets) edges)
    {
        using var writer = new StreamWriter(path);
        writer.Write("# FromNodeId\tToNodeId\n");
        for (var i = 0; i < edges.Sources.Length; i++)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{edges.Sources[i]}\t{edges.Targets[i]}\n"));
        }
    }

    private static int ChooseTarget(Random random, List<int> shelfStarts, int shelf, int nodes)
    {
        var where = random.Next(100);
        if (where >= 97)
        {
            return (int)(nodes * Math.Pow(random.NextDouble(), 3));
        }

        var near = where >= 80 ? Math.Clamp(shelf + random.Next(-3, 4), 0, shelfStarts.Count - 2) : shelf;
        return random.Next(shelfStarts[near], shelfStarts[near + 1]);
    }
}
