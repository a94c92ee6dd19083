namespace RelationsGraph.Analysis.Centralities;

/// <summary>Harmonic centrality: the sum of the reciprocal distances from all other nodes to a node.</summary>
/// <remarks>
/// <para>
/// A node that cannot reach it adds 0, so the measure is at home in graphs of several parts. Directed, distances are those to the
/// node. A node at distance 0, over steps of that length, adds nothing. Normalised, divided by the number of other nodes.
/// </para>
/// <para>
/// Time O(nm) at worst, far less on networks with short paths; weighted O(nm + n² log n). Marchiori and Latora, "Harmony in the
/// small-world", Physica A 285 (2000); Boldi and Vigna, "Axioms for centrality", Internet Mathematics 10 (2014).
/// </para>
/// <para>Example: on the path a - b - c, b has 1 + 1 = 2 and a has 1 + 1/2 = 1.5.</para>
/// </remarks>
internal static class HarmonicCentrality
{
    public static double[] Compute(GraphSnapshot snapshot, CentralityRun run)
    {
        var (scores, _) = DistanceSums.Compute(snapshot, run, distance => distance > 0 ? 1 / distance : 0);
        if (run.Options.Normalised && scores.Length > 1)
        {
            for (var node = 0; node < scores.Length; node++)
            {
                scores[node] /= scores.Length - 1;
            }
        }

        return scores;
    }
}
