using System.Text;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Formats;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Tests.Graph.Formats;

public class GraphFormatTests
{
    private static readonly GraphFormats Formats = new(GraphSchema.Default);

    public static TheoryData<string, string?, string> Snapshots { get; } = new()
    {
        { "graphml", null, "small.graphml" },
        { "graphml", "gephi", "small.gephi.graphml" },
        { "graphml", "yed", "small.yed.graphml" },
        { "graphml", "cytoscape", "small.cytoscape.graphml" },
        { "gexf", null, "small.gexf" },
        { "dot", null, "small.dot" },
        { "json", null, "small.json" },
        { "csv-nodes", null, "small.nodes.csv" },
        { "csv-edges", null, "small.edges.csv" },
        { "cypher", null, "small.cypher" },
    };

    [Theory]
    [MemberData(nameof(Snapshots))]
    public async Task A_small_graph_is_written_as_expected(string name, string? program, string expectation)
    {
        Assert.True(Formats.TryFind(name, program, out var format));
        Expectation.Matches($"Formats/{expectation}", await WriteAsync(format, SampleGraphs.Small));
    }

    internal static async Task<string> WriteAsync(GraphFormat format, IGraphSource graph)
    {
        using var stream = new MemoryStream();
        await format.WriteAsync(graph, stream, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
