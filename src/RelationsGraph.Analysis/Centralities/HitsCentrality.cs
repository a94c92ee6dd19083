namespace RelationsGraph.Analysis.Centralities;

/// <summary>Hubs and authorities (HITS): a good hub points at good authorities, and these are pointed at by good hubs.</summary>
/// <remarks>
/// <para>
/// With A as for eigenvector centrality: a = A'h and h = Aa, each scaled to the sum 1, until both settle; they are the first
/// singular vectors of A. The start is the same score for all. Undirected, hubs and authorities are the same. Normalising
/// changes nothing. In a graph without edges all scores are 0.
/// </para>
/// <para>
/// Time O(m) an iteration. Kleinberg, "Authoritative sources in a hyperlinked environment", Journal of the ACM 46 (1999).
/// </para>
/// <para>Example: of the edges a to c and b to c, c is the authority with 1, and a and b are hubs with 1/2 each.</para>
/// </remarks>
internal static class HitsCentrality
{
    public static double[] ComputeHubs(GraphSnapshot snapshot, CentralityRun run) => Compute(snapshot, run).Hubs;

    public static double[] ComputeAuthorities(GraphSnapshot snapshot, CentralityRun run) => Compute(snapshot, run).Authorities;

    private static (double[] Hubs, double[] Authorities) Compute(GraphSnapshot snapshot, CentralityRun run)
    {
        var (away, towards) = (run.Away(snapshot), run.Towards(snapshot));
        var hubs = PowerIteration.Uniform(away.NodeCount, 1d / away.NodeCount);
        var next = new double[hubs.Length];
        var authorities = new double[hubs.Length];
        var change = 0d;
        for (var iteration = 0; iteration < run.Options.MaxIterations; iteration++)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            PowerIteration.Multiply(towards, hubs, authorities, run.Threads);
            PowerIteration.Divide(authorities, PowerIteration.Sum(authorities));
            PowerIteration.Multiply(away, authorities, next, run.Threads);
            PowerIteration.Divide(next, PowerIteration.Sum(next));
            change = PowerIteration.Difference(hubs, next);
            (hubs, next) = (next, hubs);
            if (change <= run.Options.Tolerance)
            {
                return (hubs, authorities);
            }
        }

        throw new ConvergenceException("HITS", run.Options.MaxIterations, change, "Allow more iterations or a greater tolerance.");
    }
}
