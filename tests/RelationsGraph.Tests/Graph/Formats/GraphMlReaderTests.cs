using System.Text;
using CsCheck;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Formats;

namespace RelationsGraph.Tests.Graph.Formats;

public class GraphMlReaderTests
{
    private const string Record = """{"id":"a","labels":["Entity"],"properties":{}}""";

    public static TheoryData<string, string, string> Broken
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            var blocks = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "broken-graphml.txt")).ReplaceLineEndings("\n").TrimEnd('\n').Split("\n\n");
            foreach (var lines in blocks.Skip(1).Select(block => block.Split('\n')))
            {
                data.Add(lines[0], lines[1].Replace("{record}", Record, StringComparison.Ordinal), lines[2]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_cannot_be_read_is_named_with_its_place(string mistake, string graphMl, string message)
    {
        var exception = Assert.Throws<GraphMlException>(() => GraphMlReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(graphMl))));
        Assert.Equal(message, exception.Message);
        Assert.True(exception.Line == 1 && exception.Column > 0, mistake);
    }

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
