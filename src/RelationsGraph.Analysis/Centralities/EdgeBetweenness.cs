using System.Collections.Immutable;

namespace RelationsGraph.Analysis.Centralities;

/// <summary>Edge betweenness: how many of the shortest paths between nodes pass an edge.</summary>
/// <remarks>
/// <para>
/// The sum, over all pairs of nodes, of the share of their shortest paths that pass the edge; undirected, each pair counts once.
/// Normalised, divided by the number of pairs: n(n - 1), or half of it if undirected. Parallel edges are one, the lightest, and loops none.
/// By default undirected, as the betweenness of nodes.
/// </para>
/// <para>
/// Time O(nm + n² log n); memory O(n + m) a thread. Girvan and Newman, "Community structure in social and biological networks", PNAS 99
/// (2002); Brandes, "On variants of shortest-path betweenness centrality", Social Networks 30 (2008).
/// </para>
/// <para>Example: on the path a - b - c, each edge has 2, or 2/3 normalised.</para>
/// </remarks>
public sealed class EdgeBetweenness
{
    private readonly GraphSnapshot _snapshot;
    private readonly int[] _edges;

    private EdgeBetweenness(GraphSnapshot snapshot, int[] edges, ImmutableDictionary<int, double> scores)
    {
        _snapshot = snapshot;
        _edges = edges;
        Scores = scores;
    }

    /// <summary>The score of each edge that stands for itself and those parallel to it, by its position in the snapshot.</summary>
    public ImmutableDictionary<int, double> Scores { get; }

    /// <summary>Computes the scores.</summary>
    /// <param name="snapshot">The part of the graph that takes part.</param>
    /// <param name="options">How to compute; <see cref="CentralityOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the computation.</param>
    /// <exception cref="ArgumentException">Weights count, and one of them is not greater than 0.</exception>
    public static EdgeBetweenness Compute(
        GraphSnapshot snapshot, CentralityOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        options ??= CentralityOptions.Default;
        var run = new CentralityRun(options, options.Directed ?? false, cancellationToken);
        var rows = run.Away(snapshot).ToSimple();
        rows.RequireLengths(zeroAllowed: false);
        var steps = rows.Weights is null ? rows.WithWeights(PowerIteration.Uniform(snapshot.EdgeCount, 1)) : rows;
        var sums = OrderedSum.Compute(
            rows.NodeCount, rows.Neighbours.Length, run, () => new BetweennessByWeight(steps).AddSourceToSteps);
        return new EdgeBetweenness(snapshot, rows.Edges, JoinSteps(rows, sums, Scale(rows.NodeCount, run)));
    }

    /// <summary>The edges by descending score; of the same score by key.</summary>
    /// <param name="top">How many edges to give at most.</param>
    /// <exception cref="InvalidOperationException">The snapshot is one of bare numbers.</exception>
    public ImmutableArray<RankedEdge> Rank(int top = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        var ranking = ImmutableArray.CreateBuilder<RankedEdge>();
        foreach (var edge in _edges.Distinct().OrderByDescending(edge => Significant.Round(Scores[edge])).ThenBy(edge => edge).Take(top))
        {
            var isTie = ranking.Count > 0 && Significant.Round(ranking[^1].Score) == Significant.Round(Scores[edge]);
            ranking.Add(new RankedEdge(
                isTie ? ranking[^1].Rank : ranking.Count + 1,
                _snapshot.NodeAt(_snapshot.SourceOf(edge)),
                _snapshot.EdgeAt(edge),
                _snapshot.NodeAt(_snapshot.TargetOf(edge)),
                Scores[edge]));
        }

        return ranking.ToImmutable();
    }

    // A step back along the same edge belongs to it too
    private static ImmutableDictionary<int, double> JoinSteps(AdjacencyRows rows, double[] sums, double scale)
    {
        var scores = ImmutableDictionary.CreateBuilder<int, double>();
        for (var position = 0; position < sums.Length; position++)
        {
            var edge = rows.Edges[position];
            scores[edge] = scores.GetValueOrDefault(edge) + (sums[position] * scale);
        }

        return scores.ToImmutable();
    }

    private static double Scale(int nodeCount, CentralityRun run)
    {
        if (run.Options.Normalised && nodeCount > 1)
        {
            return 1d / nodeCount / (nodeCount - 1);
        }

        return run.Directed ? 1 : 0.5;
    }
}
