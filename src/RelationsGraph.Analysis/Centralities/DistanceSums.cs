namespace RelationsGraph.Analysis.Centralities;

/// <summary>For each node, what the distances from all other nodes to it add up to.</summary>
internal static class DistanceSums
{
    /// <summary>The sum of f(distance) over all other nodes from which each node can be reached, and their number.</summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="run">Direction, weights and threads.</param>
    /// <param name="contribution">The function f of a distance greater than 0, or equal to 0 on steps of that length.</param>
    public static (double[] Sums, double[] Counts) Compute(GraphSnapshot snapshot, CentralityRun run, Func<double, double> contribution)
    {
        var n = snapshot.NodeCount;
        var away = run.Away(snapshot).ToSimple();
        away.RequireLengths(zeroAllowed: true);
        var both = away.Weights is null
            ? ByHops(away, run, contribution)
            : OrderedSum.Compute(n, 2 * n, run, () => CreateWeightedWorker(away, contribution));
        return (both[..n], both[n..]);
    }

    private static double[] ByHops(AdjacencyRows away, CentralityRun run, Func<double, double> contribution)
    {
        var n = away.NodeCount;
        var towards = run.Directed ? away.Transpose() : away;
        var batches = (n + BatchedBreadthFirst.BatchSize - 1) / BatchedBreadthFirst.BatchSize;
        return OrderedSum.Compute(batches, 2 * n, run, () => new BatchedBreadthFirst(away, towards, contribution).AddBatch);
    }

    private static Action<int, double[]> CreateWeightedWorker(AdjacencyRows away, Func<double, double> contribution)
    {
        var search = new ShortestDistances(away);
        return (source, sums) =>
        {
            foreach (var node in search.Find(source)[1..])
            {
                sums[node] += contribution(search.DistanceOf(node));
                sums[away.NodeCount + node]++;
            }
        };
    }
}
