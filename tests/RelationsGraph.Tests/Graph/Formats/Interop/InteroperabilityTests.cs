using System.Xml.Linq;
using Newtonsoft.Json.Linq;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Graph.Formats.Interop;

/// <summary>Files are read by the programs they are made for, where these are installed.</summary>
public sealed class InteroperabilityTests : IDisposable
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("networkx", "graphml", null)]
    [InlineData("networkx", "graphml", "gephi")]
    [InlineData("networkx", "graphml", "yed")]
    [InlineData("networkx", "graphml", "cytoscape")]
    [InlineData("networkx", "gexf", null)]
    [InlineData("igraph", "graphml", null)]
    [InlineData("igraph", "graphml", "gephi")]
    [InlineData("igraph", "graphml", "yed")]
    [InlineData("igraph", "graphml", "cytoscape")]
    public async Task Another_program_reads_every_node_edge_and_property(string library, string format, string? program)
    {
        PropertyGraph[] graphs = [SampleGraphs.Small, SampleGraphs.OddTexts, PropertyGraph.Empty];
        var paths = await Task.WhenAll(graphs.Select((graph, i) => WriteAsync(graph, format, program, $"graph{i}")));
        var output = JArray.Parse(await PythonReader.ReadAsync(library, paths));
        foreach (var (graph, read) in graphs.Zip(output))
        {
            AssertSame(graph.Nodes.Select(node => (node.Id, node.Properties)), read["nodes"]!);
            AssertSame(graph.Edges.Select(edge => (edge.Key, edge.Properties)), read["edges"]!);
            Assert.Equal(
                graph.Edges.Select(edge => (edge.Key, edge.SourceId, edge.TargetId)).Order(),
                read["edges"]!.Select(edge => ((string)edge["id"]!, (string)edge["source"]!, (string)edge["target"]!)).Order());
        }
    }

    [Theory]
    [InlineData("graphml", null)]
    [InlineData("graphml", "gephi")]
    [InlineData("graphml", "yed")]
    [InlineData("graphml", "cytoscape")]
    [InlineData("gexf", null)]
    public async Task Files_are_well_formed_for_libxml(string format, string? program)
    {
        var path = await WriteAsync(SampleGraphs.OddTexts, format, program);
        await ExternalProgram.RunAsync("xmllint", "--noout", path);
    }

    [Fact]
    public async Task GraphML_is_valid_for_libxml_too()
    {
        var path = await WriteAsync(SampleGraphs.OddTexts, "graphml");
        await ExternalProgram.RunAsync("xmllint", "--noout", "--schema", GraphMlSchema.Path, path);
    }

    [Fact]
    public async Task Graphviz_draws_every_node_and_edge_with_its_text()
    {
        var path = await WriteAsync(SampleGraphs.OddTexts, "dot");
        var svg = await ExternalProgram.RunAsync("dot", "-Tsvg", path);
        var groups = XDocument.Parse(svg[svg.IndexOf("<svg", StringComparison.Ordinal)..]).Descendants(Svg + "g").ToLookup(group => group.Attribute("class")?.Value);
        Assert.Equal(SampleGraphs.OddTexts.Edges.Length, groups["edge DISCUSSES"].Count());
        Assert.Equal(
            SampleGraphs.OddTexts.Nodes.Select(node => node.Name).Order(StringComparer.Ordinal),
            groups["node Topic"].Select(group => string.Join('\n', group.Descendants(Svg + "text").Select(text => text.Value))).Order(StringComparer.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> WriteAsync(PropertyGraph graph, string format, string? program = null, string name = "graph")
    {
        var path = _folder.PathOf($"{name}.{format}");
        await FormatTesting.Find(format, program).WriteFileAsync(graph, path, TestContext.Current.CancellationToken);
        return path;
    }

    private static void AssertSame(IEnumerable<(string Id, PropertyMap Properties)> expected, JToken actual)
    {
        var attributes = actual.ToDictionary(element => (string)element["id"]!, element => (JObject)element["attributes"]!);
        Assert.Equal(expected.Select(element => element.Id).Order(StringComparer.Ordinal), attributes.Keys.Order(StringComparer.Ordinal));
        foreach (var (id, properties) in expected)
        {
            Assert.All(properties, property => Assert.Equal(Plain(property.Value), Plain(attributes[id][property.Key])));
        }
    }

    private static object? Plain(object? value) => value switch
    {
        JValue token => Plain(token.Value),
        // Graph libraries hold one type of number
        long number => (double)number,
        null or double or bool => value,
        _ => PropertyFormat.ToText(value),
    };
}
