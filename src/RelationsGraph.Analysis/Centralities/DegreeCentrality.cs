namespace RelationsGraph.Analysis.Centralities;

/// <summary>Degree: how many edges a node has, leads away or receives.</summary>
/// <remarks>
/// <para>
/// Every edge counts, parallel ones too; a loop counts once in, once out and twice in all. A symmetric edge counts once in, once out and
/// once in all, so in and out need not add up to all. Weighted, the sum of the weights of these edges (strength).
/// Normalised, divided by the number of other nodes; with parallel edges that can exceed 1.
/// </para>
/// <para>Time O(n + m). Freeman, "Centrality in social networks: conceptual clarification", Social Networks 1 (1979).</para>
/// <para>Example: of the edges a to b, a to b again and b to c, b has degree 3, in-degree 2 and out-degree 1.</para>
/// </remarks>
internal static class DegreeCentrality
{
    public static double[] Compute(GraphSnapshot snapshot, CentralityRun run)
    {
        var degrees = new double[snapshot.NodeCount];
        for (var edge = 0; edge < snapshot.EdgeCount; edge++)
        {
            var weight = run.Options.Weighted ? snapshot.WeightOf(edge) : 1;
            degrees[snapshot.SourceOf(edge)] += weight;
            degrees[snapshot.TargetOf(edge)] += weight;
        }

        return Scale(degrees, run);
    }

    public static double[] ComputeIn(GraphSnapshot snapshot, CentralityRun run) => SumRows(snapshot.In, snapshot, run);

    public static double[] ComputeOut(GraphSnapshot snapshot, CentralityRun run) => SumRows(snapshot.Out, snapshot, run);

    private static double[] SumRows(AdjacencyRows rows, GraphSnapshot snapshot, CentralityRun run)
    {
        var degrees = new double[snapshot.NodeCount];
        for (var node = 0; node < degrees.Length; node++)
        {
            var edges = rows.EdgesOf(node);
            degrees[node] = edges.Length;
            if (run.Options.Weighted && snapshot.IsWeighted)
            {
                degrees[node] = 0;
                foreach (var edge in edges)
                {
                    degrees[node] += snapshot.WeightOf(edge);
                }
            }
        }

        return Scale(degrees, run);
    }

    private static double[] Scale(double[] degrees, CentralityRun run)
    {
        if (run.Options.Normalised && degrees.Length > 1)
        {
            for (var node = 0; node < degrees.Length; node++)
            {
                degrees[node] /= degrees.Length - 1;
            }
        }

        return degrees;
    }
}
