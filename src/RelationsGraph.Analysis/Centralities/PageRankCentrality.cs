using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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
        var shares = Shares(run.Away(snapshot));
        var restart = Restart(snapshot, run.Options);
        var scores = PowerIteration.Uniform(n, 1d / n);
        var (spread, next) = (new double[n], new double[n]);
        var (change, dangling) = (0d, Spread(scores, shares, spread));
        for (var iteration = 0; iteration < run.Options.MaxIterations; iteration++)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            PowerIteration.Multiply(towards, spread, next, run.Threads);
            (change, dangling) = Dampen(scores, next, restart, shares, spread, run.Options.Damping, dangling);
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

    // What a node gives of its score for every unit of weight; 0 where it has nobody to give to
    private static double[] Shares(AdjacencyRows away)
    {
        var shares = new double[away.NodeCount];
        for (var node = 0; node < shares.Length; node++)
        {
            var strength = 0d;
            for (var position = away.Offsets[node]; position < away.Offsets[node + 1]; position++)
            {
                var weight = away.WeightAt(position);
                strength += weight >= 0
                    ? weight
                    : throw new ArgumentException("A weight is negative or not a number; PageRank needs weights of 0 or more.");
            }

            shares[node] = strength > 0 ? 1 / strength : 0;
        }

        return shares;
    }

    // Gives how much the nodes hold that have nobody to give to
    private static double Spread(double[] scores, double[] shares, double[] spread)
    {
        var dangling = 0d;
        for (var node = 0; node < scores.Length; node++)
        {
            spread[node] = scores[node] * shares[node];
            dangling += shares[node] == 0 ? scores[node] : 0;
        }

        return dangling;
    }

    // Makes the next scores of what was given, spreads them at once, and gives their change beside; four nodes at a time, on any
    // processor, so that the sums are the same on all
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double Change, double Dangling) Dampen(
        double[] scores, double[] next, double[] restart, double[] shares, double[] spread, double damping, double dangling)
    {
        var restarting = 1 - damping + (damping * dangling);
        var (changes, held) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var node = 0;
        for (; node <= next.Length - Vector256<double>.Count; node += Vector256<double>.Count)
        {
            var index = (nuint)node;
            var share = Vector256.LoadUnsafe(ref shares[0], index);
            var score = (damping * Vector256.LoadUnsafe(ref next[0], index)) + (restarting * Vector256.LoadUnsafe(ref restart[0], index));
            changes += Vector256.Abs(score - Vector256.LoadUnsafe(ref scores[0], index));
            held += Vector256.Equals(share, Vector256<double>.Zero) & score;
            score.StoreUnsafe(ref next[0], index);
            (score * share).StoreUnsafe(ref spread[0], index);
        }

        var (change, left) = (Sum(changes), Sum(held));
        for (; node < next.Length; node++)
        {
            next[node] = (damping * next[node]) + (restarting * restart[node]);
            change += Math.Abs(next[node] - scores[node]);
            left += shares[node] == 0 ? next[node] : 0;
            spread[node] = next[node] * shares[node];
        }

        return (change, left);
    }

    private static double Sum(Vector256<double> lanes) => lanes[0] + lanes[1] + (lanes[2] + lanes[3]);
}
