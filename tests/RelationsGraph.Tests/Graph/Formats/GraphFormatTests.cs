namespace RelationsGraph.Tests.Graph.Formats;

public class GraphFormatTests
{
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
    public async Task A_small_graph_is_written_as_expected(string name, string? program, string expectation) =>
        Expectation.Matches($"Formats/{expectation}", await FormatTesting.WriteAsync(SampleGraphs.Small, name, program));
}
