namespace RelationsGraph.Analysis.Centralities;

/// <summary>Betweenness: how many of the shortest paths between other nodes pass a node.</summary>
/// <remarks>
/// <para>
/// The sum, over all pairs of other nodes, of the share of their shortest paths that pass the node; undirected, each pair counts
/// once. Normalised, divided by the number of pairs of other nodes: (n - 1)(n - 2), or half of it if undirected. The graph
/// is taken as simple: parallel edges are one, the lightest. Weights are lengths and must be greater than 0: over steps of
/// length 0 there would be endless shortest paths.
/// </para>
/// <para>
/// Time O(nm), weighted O(nm + n² log n); memory O(n + m) a thread. Freeman, "A set of measures of centrality based on
/// betweenness", Sociometry 40 (1977); Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical
/// Sociology 25 (2001).
/// </para>
/// <para>
/// Estimated from k of n sources, drawn by lot without putting back, it takes k/n of the time. What one source adds to a node is from
/// 0 to n - 2, so by Hoeffding's inequality, for all nodes together, no score is off by more than
/// n(n - 2) · √(ln(2n / 0.05) / 2k) with a probability of 0.95; undirected by half of it. Brandes and Pich, "Centrality estimation in large networks", International Journal of Bifurcation and
/// Chaos 17 (2007); Hoeffding, JASA 58 (1963).
/// </para>
/// <para>Example: on the path a - b - c - d, b and c have 2 each, or 2/3 normalised, a and d have 0.</para>
/// </remarks>
internal static class BetweennessCentrality
{
    private const double ErrorProbability = 0.05;

    public static double[] Compute(GraphSnapshot snapshot, CentralityRun run)
    {
        var rows = run.Away(snapshot).ToSimple();
        rows.RequireLengths(zeroAllowed: false);
        var sources = Sources(rows.NodeCount, run.Options);
        var scores = OrderedSum.Compute(sources.Length, rows.NodeCount, run, () => CreateWorker(rows, sources));
        var scale = Scale(rows.NodeCount, run) * rows.NodeCount / Math.Max(sources.Length, 1);
        for (var node = 0; node < scores.Length; node++)
        {
            scores[node] *= scale;
        }

        return scores;
    }

    /// <summary>How far a score may be off, or null where all sources take part.</summary>
    public static double? ErrorBound(int nodeCount, CentralityRun run)
    {
        if (run.Options.Samples is not { } samples || samples >= nodeCount)
        {
            return null;
        }

        var share = Math.Sqrt(Math.Log(2 * nodeCount / ErrorProbability) / (2 * samples));
        return share * nodeCount * Math.Max(nodeCount - 2, 0) * Scale(nodeCount, run);
    }

    private static int[] Sources(int nodeCount, CentralityOptions options)
    {
        var sources = Enumerable.Range(0, nodeCount).ToArray();
        if (options.Samples is not { } samples || samples >= nodeCount)
        {
            return sources;
        }

        var random = new SplitMix(options.Seed);
        for (var i = 0; i < samples; i++)
        {
            var other = i + random.Next(nodeCount - i);
            (sources[i], sources[other]) = (sources[other], sources[i]);
        }

        return sources[..samples];
    }

    private static Action<int, double[]> CreateWorker(AdjacencyRows rows, int[] sources)
    {
        Action<int, double[]> addSource = rows.Weights is null
            ? new BetweennessByHops(rows).AddSource
            : new BetweennessByWeight(rows).AddSource;
        return (i, sums) => addSource(sources[i], sums);
    }

    private static double Scale(int nodeCount, CentralityRun run)
    {
        if (run.Options.Normalised && nodeCount > 2)
        {
            return 1d / (nodeCount - 1) / (nodeCount - 2);
        }

        return run.Directed ? 1 : 0.5;
    }
}
