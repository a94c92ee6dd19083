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
/// <para>Example: on the path a - b - c - d, b and c have 2 each, or 2/3 normalised, a and d have 0.</para>
/// </remarks>
internal static class BetweennessCentrality
{
    public static double[] Compute(GraphSnapshot snapshot, CentralityRun run)
    {
        var rows = run.Away(snapshot).ToSimple();
        rows.RequireLengths(zeroAllowed: false);
        var scores = OrderedSum.Compute(
            rows.NodeCount, rows.NodeCount, run.Threads, () => CreateWorker(rows), run.CancellationToken);
        Scale(scores, run);
        return scores;
    }

    private static Action<int, double[]> CreateWorker(AdjacencyRows rows) =>
        rows.Weights is null ? new BetweennessByHops(rows).AddSource : new BetweennessByWeight(rows).AddSource;

    private static void Scale(double[] scores, CentralityRun run)
    {
        var factor = run.Directed ? 1 : 0.5;
        if (run.Options.Normalised && scores.Length > 2)
        {
            factor = 1d / (scores.Length - 1) / (scores.Length - 2);
        }

        for (var node = 0; node < scores.Length; node++)
        {
            scores[node] *= factor;
        }
    }
}
