namespace RelationsGraph.Analysis.Centralities;

/// <summary>Computes how central the nodes of a graph are.</summary>
/// <remarks>
/// Parallel edges count each where edges are counted (degrees, eigenvector, PageRank, HITS, Katz). Where paths are counted
/// (betweenness, closeness, harmonic) and for core numbers, nodes are connected or not: parallel edges are one, the
/// lightest if weights count, and loops are none.
/// <example>
/// <code>
/// var snapshot = GraphSnapshot.Of(graph);
/// var ranking = Centrality.Compute(snapshot, CentralityMeasure.Betweenness).Rank(top: 10);
/// </code>
/// </example>
/// </remarks>
public static class Centrality
{
    /// <summary>Computes the scores of all nodes.</summary>
    /// <param name="snapshot">The part of the graph that takes part.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="options">How to compute; <see cref="CentralityOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the computation.</param>
    /// <exception cref="ArgumentException">The measure cannot do with a weight of the graph: a negative length, say.</exception>
    /// <exception cref="ConvergenceException">The scores of an iterative measure did not settle.</exception>
    public static CentralityResult Compute(
        GraphSnapshot snapshot, CentralityMeasure measure, CentralityOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Compute(snapshot, options ?? CentralityOptions.Default, cancellationToken);
    }
}
