using BenchmarkDotNet.Attributes;
using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Centralities;
using RelationsGraph.Benchmarks.Kernels;

namespace RelationsGraph.Benchmarks;

/// <summary>Centralities on a scale-free network of 10 edges a node.</summary>
[MemoryDiagnoser]
public class CentralityBenchmarks
{
    private GraphSnapshot _graph = null!;

    [Params(1_000, 5_000)]
    public int Nodes { get; set; }

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var (sources, targets) = NetworkGenerator.MakeScaleFree(Nodes, 5, seed: 1);
        _graph = GraphSnapshot.FromEdges(Nodes, sources, targets);
    }

    [Benchmark]
    public object Betweenness() => Compute(CentralityMeasure.Betweenness);

    [Benchmark]
    public object Harmonic() => Compute(CentralityMeasure.Harmonic);

    [Benchmark]
    public object PageRank() => Compute(CentralityMeasure.PageRank);

    private CentralityResult Compute(CentralityMeasure measure) =>
        Centrality.Compute(_graph, measure, new CentralityOptions { Threads = Threads });
}
