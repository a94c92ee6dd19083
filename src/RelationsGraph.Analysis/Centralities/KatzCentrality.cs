namespace RelationsGraph.Analysis.Centralities;

/// <summary>Katz centrality: how many walks end at a node, each step making a walk count less.</summary>
/// <remarks>
/// <para>
/// The vector x with x = αA'x + 1, with A as for eigenvector centrality, scaled to length 1 (the sum of squares). Directed, walks
/// are those that end at the node. It exists if the attenuation α is less than 1/λ for the greatest eigenvalue λ of A. As λ
/// is at most the greatest degree, 0.9 divided by that degree is always safe, and it is the default.
/// </para>
/// <para>
/// Time O(m) an iteration. Katz, "A new status index derived from sociometric analysis", Psychometrika 18 (1953).
/// </para>
/// <para>Example: of a to b alone with α = 0.5, a has 1 and b 1.5 before scaling: 0.555 and 0.832.</para>
/// </remarks>
internal static class KatzCentrality
{
    public static double[] Compute(GraphSnapshot snapshot, CentralityRun run)
    {
        var rows = run.Towards(snapshot);
        var attenuation = run.Options.Attenuation ?? SafeAttenuation(rows);
        var scores = PowerIteration.Uniform(rows.NodeCount, 1);
        var next = new double[rows.NodeCount];
        var change = 0d;
        var iteration = 0;
        while (iteration++ < run.Options.MaxIterations && double.IsFinite(change))
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            PowerIteration.Multiply(rows, scores, next, run.Threads);
            for (var node = 0; node < next.Length; node++)
            {
                next[node] = (attenuation * next[node]) + 1;
            }

            change = PowerIteration.Difference(scores, next);
            (scores, next) = (next, scores);
            if (change <= run.Options.Tolerance * scores.Length)
            {
                PowerIteration.Divide(scores, PowerIteration.Length(scores));
                return scores;
            }
        }

        throw new ConvergenceException("katz", iteration - 1, change, FormattableString.Invariant(
            $"The attenuation {attenuation} is too great for this graph; {SafeAttenuation(rows):G3} is safe."));
    }

    private static double SafeAttenuation(AdjacencyRows rows)
    {
        var greatest = 0d;
        for (var node = 0; node < rows.NodeCount; node++)
        {
            var degree = 0d;
            for (var position = rows.Offsets[node]; position < rows.Offsets[node + 1]; position++)
            {
                degree += Math.Abs(rows.WeightAt(position));
            }

            greatest = Math.Max(greatest, degree);
        }

        return greatest > 0 ? 0.9 / greatest : 0.9;
    }
}
