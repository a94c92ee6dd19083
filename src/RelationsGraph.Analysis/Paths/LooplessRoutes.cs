using System.Collections.Immutable;

namespace RelationsGraph.Analysis.Paths;

/// <summary>The k shortest routes without repeated nodes, by Yen's algorithm with Lawler's refinement.</summary>
/// <remarks>
/// <para>
/// Each route that was found gives rise to others: it is followed up to some node, and from there on the best way is
/// sought that no earlier route has taken. Lawler's refinement looks only at nodes from the one where the route left its
/// own origin, so no candidate comes twice. At most k times the length of a route searches. Yen, "Finding the k shortest
/// loopless paths in a network", Management Science 17 (1971); Lawler, Management Science 18 (1972).
/// </para>
/// <para>
/// QuikGraph's <c>YenShortestPathsAlgorithm</c> is not used: it knows no undirected search and no parallel edges, breaks ties by
/// the order of insertion, and takes 170 times as long on a network of 2,000 nodes (<c>PathBenchmarks</c>).
/// </para>
/// </remarks>
internal static class LooplessRoutes
{
    public static List<Route> Find(RouteSearch search, int source, int target, int count, CancellationToken cancellationToken)
    {
        var found = new List<Route>();
        if (search.Find(source, target, [], []) is not { } first)
        {
            return found;
        }

        found.Add(new Route([.. first], search.CostOf(first)));
        var candidates = new SortedSet<Route>(RouteOrder.Instance);
        while (found.Count < count)
        {
            AddDeviations(search, found, target, candidates, cancellationToken);
            if (candidates.Min is not { } next)
            {
                break;
            }

            candidates.Remove(next);
            found.Add(next);
        }

        return found;
    }

    private static void AddDeviations(
        RouteSearch search, List<Route> found, int target, SortedSet<Route> candidates, CancellationToken cancellationToken)
    {
        var route = found[^1];
        for (var spur = route.Deviation; spur < route.Nodes.Length - 1; spur++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var root = route.Nodes.AsSpan(0, spur);
            if (search.Find(route.Nodes[spur], target, root, StepsTaken(found, route.Nodes, spur)) is { } tail)
            {
                int[] nodes = [.. root, .. tail];
                candidates.Add(new Route([.. nodes], search.CostOf(nodes), spur));
            }
        }
    }

    private static int[] StepsTaken(List<Route> found, ImmutableArray<int> nodes, int spur) =>
    [
        .. found.Where(route => route.Nodes.Length > spur + 1 && route.Nodes.AsSpan(0, spur + 1).SequenceEqual(nodes.AsSpan(0, spur + 1)))
            .Select(route => route.Nodes[spur + 1]),
    ];
}
