using RelationsGraph.Analysis.Paths;

namespace RelationsGraph.Tests.Analysis.Paths;

/// <summary>Finds all paths of a small graph by trying every one, to check cleverer ways against.</summary>
internal static class AllPaths
{
    /// <summary>The paths in order of cost, then hops, then nodes.</summary>
    public static IEnumerable<(int[] Nodes, double Cost)> Between(
        int source, int target, IReadOnlyList<AnalysisEdge> edges, PathOptions options)
    {
        var steps = (options.Directed ? edges : edges.Concat(edges.Select(edge => new AnalysisEdge(edge.Target, edge.Source, edge.Weight))))
            .GroupBy(edge => (edge.Source, edge.Target))
            .Select(same => (same.Key.Source, same.Key.Target, Cost: options.Weighted ? same.Min(edge => edge.Weight) : 1))
            .ToLookup(step => step.Source);
        return Extend([source], 0)
            .OrderBy(path => path.Cost).ThenBy(path => path.Nodes.Length).ThenBy(path => string.Join(',', path.Nodes.Select(AnalysisGraphs.Id)), StringComparer.Ordinal);

        IEnumerable<(int[] Nodes, double Cost)> Extend(int[] nodes, double cost) => nodes[^1] == target
            ? [(nodes, cost)]
            : steps[nodes[^1]].Where(step => !nodes.Contains(step.Target)).SelectMany(step => Extend([.. nodes, step.Target], cost + step.Cost));
    }
}
