namespace RelationsGraph.Analysis.Centralities;

/// <summary>PageRank: how often a walker who follows edges at random meets a node.</summary>
/// <remarks>
/// <para>
/// With probability <see cref="CentralityOptions.Damping"/> the walker follows one of the edges that lead away, in proportion to their
/// weights if these count; otherwise, and always from a node without such edges, the walker starts anew at any node, or at any of
/// <see cref="CentralityOptions.RestartAt"/> (personalised PageRank: who is near to these).
/// The scores are probabilities and add up to 1, whether normalised or not. Weights must not be negative.
/// </para>
/// <para>
/// Time O(m) an iteration; the change shrinks by the damping each time, so 1e-10 takes about 140. Brin and Page, "The anatomy of a
/// large-scale hypertextual Web search engine", Computer Networks 30 (1998).
/// </para>
/// <para>Example: of two nodes with edges to each other both have 1/2; of a to b alone, a has 0.351 and b 0.649.</para>
/// </remarks>
internal static class PageRankCentrality
{
    public static double[] Compute(GraphSnapshot snapshot, CentralityRun run)
    {
        var n = snapshot.NodeCount;
        var towards = run.Towards(snapshot);
        var strengths = Strengths(run.Away(snapshot));
        var restart = Restart(snapshot, run.Options);
        var scores = PowerIteration.Uniform(n, 1d / n);
        var (spread, next) = (new double[n], new double[n]);
        var change = 0d;
        for (var iteration = 0; iteration < run.Options.MaxIterations; iteration++)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            var dangling = Spread(scores, strengths, spread);
            PowerIteration.Multiply(towards, spread, next, run.Threads);
            change = Dampen(scores, next, restart, run.Options.Damping, dangling);
            (scores, next) = (next, scores);
            if (change <= run.Options.Tolerance)
            {
                return scores;
            }
        }

        throw new ConvergenceException("pagerank", run.Options.MaxIterations, change, "Allow more iterations or a greater tolerance.");
    }

    // The probabilities of where the walker starts anew
    private static double[] Restart(GraphSnapshot snapshot, CentralityOptions options)
    {
        if (options.RestartAt.IsEmpty)
        {
            return PowerIteration.Uniform(snapshot.NodeCount, 1d / snapshot.NodeCount);
        }

        var restart = new double[snapshot.NodeCount];
        foreach (var id in options.RestartAt)
        {
            var node = snapshot.IndexOf(id);
            if (node < 0)
            {
                throw new ArgumentException($"There is no node '{id}' to start at, or the selection leaves it out.");
            }

            restart[node] = 1d / options.RestartAt.Count;
        }

        return restart;
    }

    private static double[] Strengths(AdjacencyRows away)
    {
        var strengths = new double[away.NodeCount];
        for (var node = 0; node < strengths.Length; node++)
        {
            for (var position = away.Offsets[node]; position < away.Offsets[node + 1]; position++)
            {
                var weight = away.WeightAt(position);
                strengths[node] += weight >= 0
                    ? weight
                    : throw new ArgumentException("A weight is negative or not a number; PageRank needs weights of 0 or more.");
            }
        }

        return strengths;
    }

    // What each node gives for every unit of weight, and how much the nodes hold that have nobody to give to
    private static double Spread(double[] scores, double[] strengths, double[] spread)
    {
        var dangling = 0d;
        for (var node = 0; node < scores.Length; node++)
        {
            if (strengths[node] > 0)
            {
                spread[node] = scores[node] / strengths[node];
            }
            else
            {
                spread[node] = 0;
                dangling += scores[node];
            }
        }

        return dangling;
    }

    private static double Dampen(double[] scores, double[] next, double[] restart, double damping, double dangling)
    {
        var restarting = 1 - damping + (damping * dangling);
        var change = 0d;
        for (var node = 0; node < next.Length; node++)
        {
            next[node] = (damping * next[node]) + (restarting * restart[node]);
            change += Math.Abs(next[node] - scores[node]);
        }

        return change;
    }
}
