namespace RelationsGraph.Analysis.Centralities;

/// <summary>Closeness: how near a node is to those that can reach it.</summary>
/// <remarks>
/// <para>
/// With r other nodes from which the node can be reached, and s the sum of their distances to it: (r / s) · (r / (n - 1)),
/// from 0 to 1 where every step has length 1. The second factor (Wasserman and Faust) keeps small parts of a graph from
/// looking central; in a connected graph it is 1. Directed, distances are those to the node. A node that none can
/// reach has 0. The scale is always the same: normalising changes nothing.
/// </para>
/// <para>
/// Time O(nm) at worst, far less on networks with short paths; weighted O(nm + n² log n). Bavelas, "Communication patterns in
/// task-oriented groups", JASA 22 (1950); Wasserman and Faust, "Social Network Analysis" (1994), formula 5.22.
/// </para>
/// <para>Example: on the path a - b - c, b has (2 / 2) = 1 and a has (2 / 3).</para>
/// </remarks>
internal static class ClosenessCentrality
{
    public static double[] Compute(GraphSnapshot snapshot, CentralityRun run)
    {
        var (sums, counts) = DistanceSums.Compute(snapshot, run, distance => distance);
        var scores = new double[sums.Length];
        for (var node = 0; node < scores.Length; node++)
        {
            scores[node] = sums[node] > 0 ? counts[node] / sums[node] * (counts[node] / (scores.Length - 1)) : 0;
        }

        return scores;
    }
}
