namespace RelationsGraph.Analysis.Structure;

/// <summary>Whether edges join nodes of the same kind more often than chance would.</summary>
public static class Assortativity
{
    /// <summary>The assortativity coefficient by a kind of nodes, such as the label.</summary>
    /// <param name="snapshot">The graph; every edge counts, parallel ones too; a loop counts one way.</param>
    /// <param name="kindOf">The kind of the node at a position.</param>
    /// <param name="directed">Whether an edge counts from source to target only; symmetric edges always count both ways.</param>
    /// <returns>
    /// 1 where edges join only nodes of the same kind, 0 where they fall by chance, below 0 where they shun the same kind; NaN
    /// where all ends are of one kind, or there are no edges.
    /// </returns>
    /// <remarks>
    /// With e(i, j) the share of edges from kind i to kind j, a and b its sums by row and column: (trace e - Σ a·b) / (1 - Σ a·b).
    /// O(n + m). Newman, "Mixing patterns in networks", Physical Review E 67 (2003).
    /// </remarks>
    public static double Compute(GraphSnapshot snapshot, Func<int, string> kindOf, bool directed = false)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(kindOf);
        var kinds = new string[snapshot.NodeCount];
        for (var node = 0; node < kinds.Length; node++)
        {
            kinds[node] = kindOf(node);
        }

        var sources = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var targets = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var (same, total) = (0d, 0d);
        for (var edge = 0; edge < snapshot.EdgeCount; edge++)
        {
            var (source, target) = (kinds[snapshot.SourceOf(edge)], kinds[snapshot.TargetOf(edge)]);
            Count(source, target);
            if ((!directed || snapshot.IsSymmetric(edge)) && snapshot.SourceOf(edge) != snapshot.TargetOf(edge))
            {
                Count(target, source);
            }
        }

        var chance = sources.Sum(pair => pair.Value / total * (targets.GetValueOrDefault(pair.Key) / total));
        return ((same / total) - chance) / (1 - chance);

        void Count(string source, string target)
        {
            sources[source] = sources.GetValueOrDefault(source) + 1;
            targets[target] = targets.GetValueOrDefault(target) + 1;
            same += source == target ? 1 : 0;
            total++;
        }
    }

    /// <summary>The assortativity coefficient by label: whether persons have to do with persons, and countries with countries.</summary>
    /// <inheritdoc cref="Compute"/>
    public static double ByLabel(GraphSnapshot snapshot, bool directed = false)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return Compute(snapshot, node => snapshot.NodeAt(node).Label, directed);
    }
}
