using BenchmarkDotNet.Attributes;
using QuikGraph;
using QuikGraph.Algorithms.ConnectedComponents;
using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Components;
using RelationsGraph.Benchmarks.Kernels;

namespace RelationsGraph.Benchmarks;

/// <summary>Components of a directed network of 40,000 nodes, ours beside QuikGraph's.</summary>
[MemoryDiagnoser]
public class ComponentBenchmarks
{
    private GraphSnapshot _graph = null!;
    private BidirectionalGraph<int, STaggedEdge<int, int>> _quikGraph = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var (sources, targets) = NetworkGenerator.MakeShelves(40_000, 320_000, seed: 1);
        _graph = GraphSnapshot.FromEdges(40_000, sources, targets);
        _quikGraph = _graph.ToQuikGraph();
    }

    [Benchmark]
    public int Weak() => ConnectedComponents.FindWeak(_graph).Count;

    [Benchmark]
    public int WeakByQuikGraph()
    {
        var algorithm = new WeaklyConnectedComponentsAlgorithm<int, STaggedEdge<int, int>>(_quikGraph);
        algorithm.Compute();
        return algorithm.ComponentCount;
    }

    [Benchmark]
    public int Strong() => ConnectedComponents.FindStrong(_graph).Count;

    [Benchmark]
    public int StrongByQuikGraph()
    {
        var algorithm = new StronglyConnectedComponentsAlgorithm<int, STaggedEdge<int, int>>(_quikGraph);
        algorithm.Compute();
        return algorithm.ComponentCount;
    }
}
