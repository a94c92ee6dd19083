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

    [Theory]
    [InlineData(null)]
    [InlineData("gephi")]
    [InlineData("yed")]
    [InlineData("cytoscape")]
    public Task Networks_without_records_are_read_as_they_were_written(string? program) =>
        Gen.OneOf(ArbitraryGraphs.Plain, ArbitraryGraphs.Mixed).SampleAsync(
            async graph =>
            {
                AssertSame(graph, await ReadBackAsync(graph, program));
                AssertSame(graph, GraphMlReader.Read(new ForwardOnlyStream(await WriteAsync(graph, program))));
            },
            iter: 500);

    [Theory]
    [InlineData(null)]
    [InlineData("gephi")]
    [InlineData("cytoscape")]
    public Task Whatever_happens_to_a_file_it_is_read_alike_from_any_stream(string? program) =>
        Gen.Select(Gen.OneOf(ArbitraryGraphs.Plain, ArbitraryGraphs.Mixed), Changes.List[1, 3]).SampleAsync(
            async (graph, changes) =>
            {
                var bytes = changes.Aggregate(await WriteAsync(graph, program), (file, change) => change(file));
                Assert.Equal(Outcome(new ForwardOnlyStream(bytes)), Outcome(new MemoryStream(bytes)));
            },
            iter: 1500);

    [Theory]
    [InlineData('\0')]
    [InlineData('\v')]
    public async Task A_number_with_a_control_character_is_no_XML(char control)
    {
        var graph = new PropertyGraphBuilder();
        graph.Add(Node.ForEntity("person:a", "Person", "A", []));
        graph.Add(new Edge("e", "MEETS", "person:a", "person:a", PropertyMap.Of(("count", 12L), ("weight", 0.125)), []));
        var file = Encoding.UTF8.GetString(await WriteAsync(graph.Build(), null));
        foreach (var number in new[] { "12", "0.125" })
        {
            var broken = file.Replace($">{number}<", $">{number}{control}<", StringComparison.Ordinal);
            Assert.NotEqual(file, broken);
            var exception = Assert.Throws<GraphMlException>(() => GraphMlReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(broken))));
            Assert.Contains("This is not XML that can be read", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_long_file_is_read_piece_by_piece()
    {
        var graph = new PropertyGraphBuilder();
        for (var i = 0; i < 3000; i++)
        {
            graph.Add(Node.ForEntity($"person:{i:D4}", "Person", $"Actor {i} {new string('x', i)}", []));
            graph.Add(new Edge($"e{i:D4}", "MEETS", $"person:{i * 7 % 3000:D4}", $"person:{i * 11 % 3000:D4}", PropertyMap.Of(("weight", i / 8.0)), []));
        }

        var built = graph.Build();
        AssertSame(built, await ReadBackAsync(built, null));
    }

    [Theory]
    [InlineData("<data key=\"l\">Entity; Person</data>", "Entity Person {}")]
    [InlineData("<data key=\"l\"/>", " {}")]
    [InlineData("<data key=\"l\">A</data><data key=\"n\">Zoë &amp; <![CDATA[<Ann>]]></data>", "A {name: Zoë & <Ann>}")]
    [InlineData("<data key=\"c\">12</data><data key=\"l\">A</data>", "A {count: 12}")]
    [InlineData("<data key=\"l\">A</data><data key=\"n\">shown</data><data key=\"t\">shown</data>", "A {name: shown}")]
    public void A_node_without_a_record_is_read_from_its_columns(string data, string expected)
    {
        const string Keys = "<key id=\"l\" for=\"node\" attr.name=\"labels\" attr.type=\"string\"/><key id=\"t\" for=\"node\" attr.name=\"type\"/>"
            + "<key id=\"n\" for=\"all\" attr.name=\"name\"/><key id=\"c\" for=\"node\" attr.name=\"count\" attr.type=\"int\"/>";
        var graphMl = $"<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">{Keys}<graph edgedefault=\"directed\"><node id=\"a\">{data}</node></graph></graphml>";
        var node = GraphMlReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(graphMl))).Nodes.Single();
        var properties = string.Join(", ", node.Properties.Select(property => $"{property.Key}: {PropertyFormat.ToText(property.Value)}"));
        Assert.Equal(("a", expected), (node.Id, $"{string.Join(' ', node.Labels)} {{{properties}}}"));
    }

    // Places are thousandths of the file
    private static readonly Gen<Func<byte[], byte[]>> Changes = Gen.OneOf(
        Gen.Select(Gen.Int[0, 999], Gen.OneOf("<", ">", "&", ";", "\"", " ", "\n", "\r", "\t", "0", "-", "x", "\0", "/", "]]>", "&#xD;", "&#13;", "&e;", "<!---->", "é", "\uFFFE"), Gen.Int[0, 2],
            Func<byte[], byte[]> (place, text, over) => file => Splice(file, place, Encoding.UTF8.GetBytes(text), over)),
        Gen.Select(Gen.Int[0, 999], Gen.Byte, Func<byte[], byte[]> (place, value) => file => Splice(file, place, [value], 1)),
        Gen.Select(Gen.Int[0, 999], Gen.Int[1, 60], Func<byte[], byte[]> (place, length) => file => Splice(file, place, [], length)),
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Func<byte[], byte[]> (from, to) => file => MoveLine(file, from, to, copies: 1)),
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Func<byte[], byte[]> (from, to) => file => MoveLine(file, from, to, copies: 2)));

    private static byte[] Splice(byte[] file, int place, byte[] added, int removed)
    {
        var start = (int)((long)file.Length * place / 1000);
        return [.. file[..start], .. added, .. file[Math.Min(file.Length, start + removed)..]];
    }

    private static byte[] MoveLine(byte[] file, int from, int to, int copies)
    {
        var lines = Encoding.Latin1.GetString(file).Split('\n').ToList();
        var line = lines[from % lines.Count];
        lines.RemoveAt(from % lines.Count);
        lines.InsertRange(to % (lines.Count + 1), Enumerable.Repeat(line, copies));
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private static string Outcome(Stream stream)
    {
        try
        {
            return GraphDump.Of(GraphMlReader.Read(stream));
        }
        catch (GraphMlException exception)
        {
            return exception.Message;
        }
    }

    private static async Task<PropertyGraph> ReadBackAsync(PropertyGraph graph, string? program) =>
        GraphMlReader.Read(new MemoryStream(await WriteAsync(graph, program)));

    private static async Task<byte[]> WriteAsync(PropertyGraph graph, string? program)
    {
        using var stream = new MemoryStream();
        await FormatTesting.Find("graphml", program).WriteAsync(graph, stream);
        return stream.ToArray();
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
