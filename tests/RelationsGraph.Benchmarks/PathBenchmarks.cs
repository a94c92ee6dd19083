using BenchmarkDotNet.Attributes;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.ShortestPath;
using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Paths;
using RelationsGraph.Benchmarks.Kernels;

namespace RelationsGraph.Benchmarks;

/// <summary>One shortest and five shortest directed paths between 20 pairs on a scale-free network, ours beside QuikGraph's.</summary>
[MemoryDiagnoser]
public class PathBenchmarks
{
    private const int Nodes = 2_000;
    private GraphSnapshot _graph = null!;
    private AdjacencyGraph<int, EquatableTaggedEdge<int, double>> _quikGraph = null!;
    private (int Source, int Target)[] _pairs = [];

    [GlobalSetup]
    public void SetUp()
    {
        var (sources, targets) = NetworkGenerator.MakeScaleFree(Nodes, 5, seed: 1);
        _graph = GraphSnapshot.FromEdges(Nodes, sources, targets);
        _quikGraph = new AdjacencyGraph<int, EquatableTaggedEdge<int, double>>();
        _quikGraph.AddVertexRange(Enumerable.Range(0, Nodes));
        _quikGraph.AddEdgeRange(sources.Zip(targets, (source, target) => new EquatableTaggedEdge<int, double>(source, target, 1)));
        _pairs = [.. Enumerable.Range(0, 20).Select(i => (Nodes - 1 - (i * 37), i))];
    }

    [Benchmark]
    public double Shortest() => _pairs.Sum(pair => new RouteFinder(_graph, Directed).FindCost(pair.Source, pair.Target));

    [Benchmark]
    public double ShortestByQuikGraph()
    {
        var sum = 0d;
        foreach (var (source, target) in _pairs)
        {
            var paths = _quikGraph.ShortestPathsDijkstra(_ => 1, source);
            sum += paths(target, out var path) ? path.Count() : double.PositiveInfinity;
        }

        return sum;
    }

    [Benchmark]
    public double FiveShortest()
    {
        var finder = new RouteFinder(_graph, Directed);
        return _pairs.Sum(pair => finder.FindKShortest(pair.Source, pair.Target, 5).Sum(route => route.Cost));
    }

    [Benchmark]
    public double FiveShortestByQuikGraphYen()
    {
        var sum = 0d;
        foreach (var (source, target) in _pairs)
        {
            var yen = new YenShortestPathsAlgorithm<int>(_quikGraph, source, target, 5, _ => 1, null);
            sum += yen.Execute().Sum(path => path.Count);
        }

        return sum;
    }

    private static PathOptions Directed => new() { Directed = true };
}
