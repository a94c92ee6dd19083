using CsCheck;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Formats;

namespace RelationsGraph.Tests.Graph.Formats;

public class GraphMlReaderTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("gephi")]
    [InlineData("yed")]
    [InlineData("cytoscape")]
    public Task Any_graph_is_read_as_it_was_written(string? program) => ArbitraryGraphs.Any.SampleAsync(
        async graph => AssertSame(graph, await ReadBackAsync(graph, program)), iter: 300);

    private static async Task<PropertyGraph> ReadBackAsync(PropertyGraph graph, string? program)
    {
        using var stream = new MemoryStream();
        await FormatTesting.Find("graphml", program).WriteAsync(graph, stream);
        stream.Position = 0;
        return GraphMlReader.Read(stream);
    }

    private static void AssertSame(PropertyGraph expected, PropertyGraph actual)
    {
        Assert.Equal(expected.Nodes.Select(node => (node.Id, node.Properties)), actual.Nodes.Select(node => (node.Id, node.Properties)));
        Assert.Equal(expected.Nodes.Select(node => node.Labels), actual.Nodes.Select(node => node.Labels));
        Assert.Equal(
            expected.Edges.Select(edge => (edge.Key, edge.Type, edge.SourceId, edge.TargetId, edge.Identity, edge.Properties)),
            actual.Edges.Select(edge => (edge.Key, edge.Type, edge.SourceId, edge.TargetId, edge.Identity, edge.Properties)));
        Assert.Equal(expected.Edges.Select(edge => edge.Evidence), actual.Edges.Select(edge => edge.Evidence));
    }
}
