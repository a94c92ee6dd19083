using BenchmarkDotNet.Attributes;
using RelationsGraph.Graph.Formats;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Benchmarks;

/// <summary>Writing a graph of 100,000 nodes and 500,000 edges in every format.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 1, iterationCount: 3)]
public class ExportBenchmarks
{
    private readonly GraphFormats _formats = new(GraphSchema.Default);
    private readonly GeneratedGraphSource _source = new(nodes: 100_000, edges: 500_000);

    [Params("graphml", "gexf", "dot", "json", "csv-nodes", "csv-edges", "cypher")]
    public string Format { get; set; } = "";

    [Benchmark]
    public Task Write() => _formats.TryFind(Format, null, out var format)
        ? format.WriteAsync(_source, Stream.Null)
        : throw new InvalidOperationException($"There is no format '{Format}'.");
}
