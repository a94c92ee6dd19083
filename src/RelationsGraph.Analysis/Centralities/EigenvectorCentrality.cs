namespace RelationsGraph.Analysis.Centralities;

/// <summary>Eigenvector centrality: a node's score is in proportion to the sum of its neighbours' scores.</summary>
/// <remarks>
/// <para>
/// The vector x with A'x = λx for the greatest λ, where A counts the edges, or adds up their weights, from node to node;
/// directed, a node gets its score from those that point at it. The vector has length 1 (the sum of squares), whether
/// normalised or not. It is found by power iteration on A + I, whose eigenvectors are those of A and which does not
/// swing between the sides of a bipartite graph; the start is the same score for all.
/// </para>
/// <para>
/// In a directed graph without cycles every λ is 0, and the scores mean nothing: the iteration does not settle. There Katz or
/// PageRank is the measure. Time O(m) an iteration. Bonacich, "Power and centrality", American Journal of Sociology 92 (1987).
/// </para>
/// <para>Example: on the path a - b - c, b has √½ and a and c have ½ each.</para>
/// </remarks>
internal static class EigenvectorCentrality
{
    public static double[] Compute(GraphSnapshot snapshot, CentralityRun run)
    {
        var rows = run.Towards(snapshot);
        var scores = PowerIteration.Uniform(rows.NodeCount, 1 / Math.Sqrt(rows.NodeCount));
        var next = new double[rows.NodeCount];
        var change = 0d;
        for (var iteration = 0; iteration < run.Options.MaxIterations; iteration++)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            PowerIteration.Multiply(rows, scores, next, run.Threads);
            for (var node = 0; node < next.Length; node++)
            {
                next[node] += scores[node];
            }

            PowerIteration.Divide(next, PowerIteration.Length(next));
            change = PowerIteration.Difference(scores, next);
            (scores, next) = (next, scores);
            if (change <= run.Options.Tolerance)
            {
                return scores;
            }
        }

        throw new ConvergenceException(
            "eigenvector",
            run.Options.MaxIterations,
            change,
            run.Directed
                ? "A directed graph without cycles has none; count edges both ways, or use pagerank."
                : "Allow more iterations or a greater tolerance.");
    }
}
