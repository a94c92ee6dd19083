namespace RelationsGraph.Analysis.Communities;

/// <summary>Finds groups of nodes with many edges inside and few between them.</summary>
/// <remarks>Edges count both ways, parallel ones add up, and loops count as edges inside.</remarks>
public static class CommunityFinder
{
    /// <summary>Finds communities.</summary>
    /// <param name="snapshot">The part of the graph that takes part.</param>
    /// <param name="options">How to look; <see cref="CommunityOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ArgumentException">Weights count, and one of them is negative.</exception>
    public static CommunityResult Find(
        GraphSnapshot snapshot, CommunityOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        options ??= CommunityOptions.Default;
        var graph = CommunityGraph.Of(snapshot, options.Weighted);
        var communities = options.Method == CommunityMethod.LabelPropagation
            ? LabelPropagation.Find(graph, options, cancellationToken)
            : new ModularitySearch(graph, options, cancellationToken).Find();
        var partition = new NodePartition(snapshot, communities);
        return new CommunityResult(partition, Modularity(snapshot, partition, options.Weighted, options.Resolution));
    }

    /// <summary>
    /// Modularity: the share of edges inside the groups, less what it would be if the same edges fell by chance. With m edges
    /// in all (or their weights),
    /// the sum over the groups of (edges inside) / m - resolution · ((sum of degrees) / 2m)², from -1/2 to 1; 0 in a graph without edges.
    /// </summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="partition">Its groups.</param>
    /// <param name="weighted">Whether weights count.</param>
    /// <param name="resolution">See <see cref="CommunityOptions.Resolution"/>.</param>
    /// <remarks>
    /// O(n + m). Newman and Girvan, "Finding and evaluating community structure in networks", Physical Review E 69 (2004).
    /// Example: two triangles joined by one edge have 6/7 - 2 · (7/14)² = 0.357 as two groups.
    /// </remarks>
    public static double Modularity(GraphSnapshot snapshot, NodePartition partition, bool weighted = false, double resolution = 1)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(partition);
        var degrees = new double[partition.Count];
        var (inside, total) = (0d, 0d);
        for (var edge = 0; edge < snapshot.EdgeCount; edge++)
        {
            var weight = weighted ? snapshot.WeightOf(edge) : 1;
            var source = partition.GroupOf(snapshot.SourceOf(edge));
            var target = partition.GroupOf(snapshot.TargetOf(edge));
            degrees[source] += weight;
            degrees[target] += weight;
            inside += source == target ? weight : 0;
            total += weight;
        }

        return total == 0 ? 0 : (inside / total) - (resolution * degrees.Sum(degree => degree / (2 * total) * (degree / (2 * total))));
    }
}
