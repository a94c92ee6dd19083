using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using RelationsGraph.Graph;
using RelationsGraph.Tests.Graph.Formats.Interop;

namespace RelationsGraph.Tests.Graph.Formats;

/// <summary>What stands in GraphML files beyond the snapshots: the points at which the programs that read them stumble.</summary>
public class GraphMlWriterTests
{
    private static readonly XNamespace Xml = "http://graphml.graphdrawing.org/xmlns";

    [Fact]
    public Task Any_graph_is_valid_by_the_schema() => ArbitraryGraphs.Any.SampleAsync(
        async graph => Assert.Empty(GraphMlSchema.Validate(await FormatTesting.WriteAsync(graph, "graphml"))), iter: 200);

    [Fact]
    public Task Every_column_has_a_name_of_its_own_in_any_case() => ArbitraryGraphs.Any.SampleAsync(async graph =>
    {
        var keys = (await ReadAsync(graph)).Descendants(Xml + "key").ToList();
        Assert.Equal(keys.Count, keys.Select(key => (string)key.Attribute("for")! + key.Attribute("attr.name")!.Value.ToUpperInvariant()).Distinct().Count());
    }, iter: 200);

    [Fact]
    public Task Numbers_and_flags_are_what_their_column_says() => ArbitraryGraphs.Any.SampleAsync(async graph =>
    {
        var document = await ReadAsync(graph);
        var types = document.Descendants(Xml + "key").ToDictionary(key => key.Attribute("id")!.Value, key => key.Attribute("attr.type")!.Value);
        Assert.All(document.Descendants(Xml + "data"), data => Assert.True(Fits(data.Value, types[data.Attribute("key")!.Value])));
    }, iter: 200);

    [Fact]
    public async Task Key_identifiers_cannot_be_taken_for_those_of_yEd_which_old_Gephi_reads_as_labels()
    {
        var document = await ReadAsync(SampleGraphs.Small);
        Assert.All(document.Descendants(Xml + "key"), key => Assert.Matches("^[ne]_", key.Attribute("id")!.Value));
    }

    [Fact]
    public async Task Dates_are_text_with_the_day_number_and_the_year_beside()
    {
        var edge = Edge(await ReadAsync(SampleGraphs.Small), "VISITS:1");
        Assert.Equal(("2025-03-31", "20178", "2025"), (Value(edge, "e_start"), Value(edge, "e_start_epoch"), Value(edge, "e_year")));
    }

    [Fact]
    public async Task Edges_weigh_as_much_as_they_are_told_and_never_nothing()
    {
        var document = await ReadAsync(SampleGraphs.Small);
        Assert.Equal(("2", "1"), (Value(Edge(document, "VISITS:1"), "e_weight"), Value(Edge(document, "DISCUSSES:1"), "e_weight")));
    }

    [Fact]
    public async Task A_weight_that_all_edges_have_is_their_weight()
    {
        var edge = Edge(await ReadAsync(Network(0.25, 8)), "e1");
        Assert.Equal(("8", null), (Value(edge, "e_weight"), Value(edge, "e_weight_")));
    }

    [Theory]
    [InlineData(0.25, 0.0)]
    [InlineData(0.25, null)]
    [InlineData(double.PositiveInfinity, 1.0)]
    public async Task A_weight_that_not_all_edges_have_moves_aside(double first, double? second)
    {
        var edge = Edge(await ReadAsync(Network(first, second)), "e0");
        Assert.Equal(("1", PropertyFormat.ToText(first)), (Value(edge, "e_weight"), Value(edge, "e_weight_")));
    }

    [Fact]
    public async Task A_network_whose_columns_say_everything_has_no_records()
    {
        var network = await ReadAsync(Network(0.25, 8));
        Assert.DoesNotContain("record", network.Descendants(Xml + "key").Select(key => key.Attribute("attr.name")!.Value));
    }

    [Fact]
    public async Task Only_what_columns_do_not_say_has_a_record()
    {
        var graph = new PropertyGraphBuilder()
            .Add(Node.ForEntity("a", "Person", "Ann", []))
            .Add(Node.ForEntity("b", "Person", "Bob", ["Robert"]))
            .Build();
        var records = (await ReadAsync(graph)).Descendants(Xml + "node").Select(node => Value(node, "n_record"));
        Assert.Equal([null, """{"id":"b","labels":["Entity","Person"],"properties":{"aliases":["Robert"],"name":"Bob"}}"""], records);
    }

    [Fact]
    public async Task A_property_that_is_called_like_a_column_of_every_file_moves_aside()
    {
        var graph = new PropertyGraphBuilder().Add(new Node("n", [], PropertyMap.Of(("label", "own"), ("id", "own too"), ("Type", 1)))).Build();
        var node = (await ReadAsync(graph)).Descendants(Xml + "node").Single();
        Assert.Equal(("n", "own", "own too", "1"), (Value(node, "n_label"), Value(node, "n_label_"), Value(node, "n_id_"), Value(node, "n_Type_")));
    }

    [Fact]
    public async Task Values_of_several_types_share_a_column_of_text_or_of_double()
    {
        var graph = new PropertyGraphBuilder()
            .Add(new Node("a", [], PropertyMap.Of(("number", 1), ("mixed", true))))
            .Add(new Node("b", [], PropertyMap.Of(("number", 0.5), ("mixed", new DateOnly(2025, 1, 2)))))
            .Build();
        var types = (await ReadAsync(graph)).Descendants(Xml + "key").ToDictionary(key => key.Attribute("id")!.Value, key => key.Attribute("attr.type")!.Value);
        Assert.Equal(("double", "string"), (types["n_number"], types["n_mixed"]));
    }

    [Fact]
    public async Task Code_units_that_XML_has_no_form_for_are_replaced_one_by_one()
    {
        var graph = new PropertyGraphBuilder().Add(new Node("n", [], PropertyMap.Of(("name", "a\0\u000B\uFFFE\uD800\uDC00\uD800b")))).Build();
        var node = (await ReadAsync(graph)).Descendants(Xml + "node").Single();
        Assert.Equal("a\uFFFD\uFFFD\uFFFD\uD800\uDC00\uFFFDb", Value(node, "n_name"));
    }

    [Fact]
    public async Task Identifiers_that_are_no_name_tokens_are_encoded_and_stay_different()
    {
        var graph = new PropertyGraphBuilder().Add(new Node("a b", [], PropertyMap.Empty)).Add(new Node("a_x0020_b", [], PropertyMap.Empty)).Build();
        Assert.Equal(["a_x0020_b", "a_x005F_x0020_b"], (await ReadAsync(graph)).Descendants(Xml + "node").Select(node => node.Attribute("id")!.Value));
    }

    [Fact]
    public async Task The_label_of_a_node_is_no_markup_for_yEd()
    {
        var graph = new PropertyGraphBuilder().Add(Node.ForEntity("n", "Topic", "<html><img src=x>", [])).Build();
        var document = XDocument.Parse(await FormatTesting.WriteAsync(graph, "graphml", "yed"));
        Assert.Equal(" <html><img src=x>", document.Descendants(XName.Get("NodeLabel", "http://www.yworks.com/xml/graphml")).Single().Value);
    }

    private static PropertyGraph Network(params double?[] weights)
    {
        var graph = new PropertyGraphBuilder().Add(Node.ForEntity("a", "Person", "Ann", []));
        for (var i = 0; i < weights.Length; i++)
        {
            graph.Add(new Edge($"e{i}", "MEETS", "a", "a", PropertyMap.Of(("weight", weights[i])), []));
        }

        return graph.Build();
    }

    private static async Task<XDocument> ReadAsync(PropertyGraph graph) =>
        XDocument.Parse(await FormatTesting.WriteAsync(graph, "graphml"), LoadOptions.PreserveWhitespace);

    private static XElement Edge(XDocument document, string id) => document.Descendants(Xml + "edge").Single(edge => edge.Attribute("id")!.Value == id);

    private static string? Value(XElement element, string key) =>
        element.Elements(Xml + "data").SingleOrDefault(data => data.Attribute("key")!.Value == key)?.Value;

    private static bool Fits(string text, string type) => type switch
    {
        "boolean" => text is "true" or "false",
        "long" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "double" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        _ => type == "string",
    };
}
