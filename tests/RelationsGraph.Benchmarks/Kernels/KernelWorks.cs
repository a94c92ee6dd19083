using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Centralities;
using RelationsGraph.Analysis.Communities;
using RelationsGraph.Analysis.Components;
using RelationsGraph.Analysis.Paths;

namespace RelationsGraph.Benchmarks.Kernels;

/// <summary>The works that are measured, each giving the sum of its results so that programs can be compared.</summary>
internal sealed class KernelWorks(int threads)
{
    private const int ShortestPairs = 1000;
    private const int KShortestPairs = 100;

    public IReadOnlyDictionary<string, Func<GraphSnapshot, double>> All => new Dictionary<string, Func<GraphSnapshot, double>>
    {
        ["bet-und"] = graph => Sum(graph, CentralityMeasure.Betweenness, new() { Directed = false, Threads = threads }),
        ["bet-dir"] = graph => Sum(graph, CentralityMeasure.Betweenness, new() { Directed = true, Threads = threads }),
        ["closeness"] = graph => Sum(graph, CentralityMeasure.Closeness, new() { Directed = false, Threads = threads }),
        ["harmonic"] = graph => Sum(graph, CentralityMeasure.Harmonic, new() { Directed = false, Normalised = true, Threads = threads }),
        ["pagerank"] = graph => SumOfSquares(graph, threads),
        ["sp"] = SumLengths,
        ["ksp"] = SumKShortest,
        ["louvain"] = graph => CommunityFinder.Find(graph, new() { Method = CommunityMethod.Louvain }).Modularity,
        ["leiden"] = graph => CommunityFinder.Find(graph).Modularity,
        ["wcc"] = graph => ConnectedComponents.FindWeak(graph).Count,
    };

    private static double Sum(GraphSnapshot graph, CentralityMeasure measure, CentralityOptions options) =>
        Centrality.Compute(graph, measure, options).Scores.Sum();

    // The scores themselves add up to 1, whatever they are
    private static double SumOfSquares(GraphSnapshot graph, int threads) =>
        Centrality.Compute(graph, CentralityMeasure.PageRank, new() { Threads = threads }).Scores.Sum(score => score * score);

    private static double SumLengths(GraphSnapshot graph)
    {
        var finder = new RouteFinder(graph, new PathOptions { Directed = true });
        return Pairs(graph, ShortestPairs).Select(pair => finder.FindCost(pair.Source, pair.Target)).Where(double.IsFinite).Sum();
    }

    private static double SumKShortest(GraphSnapshot graph)
    {
        var finder = new RouteFinder(graph);
        return Pairs(graph, KShortestPairs).Sum(pair => finder.FindKShortest(pair.Source, pair.Target, 5).Sum(route => route.Cost));
    }

    // Simple arithmetic instead of a generator, so that every program can measure the same pairs
    private static IEnumerable<(int Source, int Target)> Pairs(GraphSnapshot graph, int count) => Enumerable.Range(0, count).Select(i =>
        ((int)(i * 7919L % graph.NodeCount), (int)(((i * 104729L) + 1) % graph.NodeCount)));
}
