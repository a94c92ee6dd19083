namespace RelationsGraph.Analysis.Centralities;

/// <summary>Core number: the greatest k such that a node lies in a part of the graph where each has k neighbours or more.</summary>
/// <remarks>
/// <para>
/// Nodes are neighbours if an edge joins them in either direction; parallel edges are one, loops are none, and neither
/// direction nor weights count. Normalised, divided by the greatest core number.
/// </para>
/// <para>
/// Time O(n + m). Seidman, "Network structure and minimum degree", Social Networks 5 (1983); Batagelj and Zaversnik, "An O(m)
/// algorithm for cores decomposition of networks" (2003).
/// </para>
/// <para>Example: in a triangle with a fourth node at one corner, the triangle has 2 and the fourth node 1.</para>
/// </remarks>
internal static class CoreNumber
{
    public static double[] Compute(GraphSnapshot snapshot, CentralityRun run)
    {
        var rows = snapshot.Both.ToSimple();
        var cores = Peel(rows);
        var greatest = run.Options.Normalised && cores.Length > 0 ? Math.Max(cores.Max(), 1) : 1d;
        return [.. cores.Select(core => core / greatest)];
    }

    // Takes away the node of the least degree again and again; nodes stand sorted by degree, in one bin for each
    private static int[] Peel(AdjacencyRows rows)
    {
        var degrees = new int[rows.NodeCount];
        for (var node = 0; node < degrees.Length; node++)
        {
            degrees[node] = rows.Offsets[node + 1] - rows.Offsets[node];
        }

        var sorted = Enumerable.Range(0, degrees.Length).OrderBy(node => degrees[node]).ToArray();
        var places = new int[degrees.Length];
        for (var place = 0; place < sorted.Length; place++)
        {
            places[sorted[place]] = place;
        }

        var bins = BinStarts(degrees);
        for (var place = 0; place < sorted.Length; place++)
        {
            var node = sorted[place];
            foreach (var neighbour in rows.NeighboursOf(node))
            {
                if (degrees[neighbour] > degrees[node])
                {
                    MoveDown(neighbour);
                }
            }
        }

        return degrees;

        // To the next lower bin, whose end grows over the first place of its own bin
        void MoveDown(int node)
        {
            var start = bins[degrees[node]]++;
            var first = sorted[start];
            (sorted[start], sorted[places[node]]) = (node, first);
            (places[first], places[node]) = (places[node], start);
            degrees[node]--;
        }
    }

    private static int[] BinStarts(int[] degrees)
    {
        var starts = new int[(degrees.Length > 0 ? degrees.Max() : 0) + 2];
        foreach (var degree in degrees)
        {
            starts[degree + 1]++;
        }

        for (var degree = 1; degree < starts.Length; degree++)
        {
            starts[degree] += starts[degree - 1];
        }

        return starts;
    }
}
