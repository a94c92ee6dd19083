using BenchmarkDotNet.Attributes;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Formats;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Benchmarks;

/// <summary>Reading a graph of 20,000 nodes and 100,000 edges from GraphML.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 1, iterationCount: 3)]
public class GraphMlReadBenchmarks
{
    private byte[] _graphMl = [];

    [GlobalSetup]
    public async Task WriteGraphMl()
    {
        using var stream = new MemoryStream();
        await new GraphFormats(GraphSchema.Default).ForFile("graph.graphml").WriteAsync(new GeneratedGraphSource(nodes: 20_000, edges: 100_000), stream);
        _graphMl = stream.ToArray();
    }

    [Benchmark]
    public PropertyGraph Read() => GraphMlReader.Read(new MemoryStream(_graphMl));
}
