using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Graph;

public class PropertyGraphTests
{
    private static readonly PropertyGraph Graph = Build(
        ("e1", "KNOWS", "a", "b"), ("e2", "KNOWS", "a", "b"), ("e3", "LIKES", "b", "a"), ("e4", "LIKES", "b", "b"), ("e5", "KNOWS", "c", "a"));

    [Theory]
    [InlineData("a", "e1 e2", "e3 e5")]
    [InlineData("b", "e3 e4", "e1 e2 e4")] // a loop goes out and comes in
    [InlineData("c", "e5", "")]
    [InlineData("d", "", "")]
    public void Edges_are_found_at_both_their_ends(string node, string outgoing, string incoming)
    {
        var index = Graph.IndexOfNode(node);

        Assert.Equal(outgoing, Keys(Graph.OutEdges(index)));
        Assert.Equal(incoming, Keys(Graph.InEdges(index)));
    }

    [Fact]
    public void Ends_of_edges_are_positions_of_nodes() =>
        Assert.Equal(
            Graph.Edges.Select(edge => (edge.SourceId, edge.TargetId)),
            Enumerable.Range(0, Graph.Edges.Length).Select(i => (Graph.Nodes[Graph.SourceOf(i)].Id, Graph.Nodes[Graph.TargetOf(i)].Id)));

    [Fact]
    public void Nodes_and_edges_are_found_by_name_label_and_type()
    {
        Assert.True(Graph.TryGetNode("c", out var node));
        Assert.Equal("c", node.Id);
        Assert.False(Graph.TryGetNode("z", out _));
        Assert.Equal(-1, Graph.IndexOfNode("z"));
        Assert.All(Graph.Edges, expected => Assert.True(Graph.TryGetEdge(expected.Key, out var edge) && edge == expected));
        Assert.All(["", "e0", "e25", "e9"], key => Assert.False(Graph.TryGetEdge(key, out _)));
        Assert.Equal([0, 1, 2, 3], Graph.NodesWithLabel("Person"));
        Assert.Equal([2, 3], Graph.EdgesOfType("LIKES"));
        Assert.Empty(Graph.NodesWithLabel("Country"));
        Assert.Empty(Graph.EdgesOfType("HATES"));
        Assert.Equal(["Entity", "Person"], Graph.Labels);
        Assert.Equal(["KNOWS", "LIKES"], Graph.Types);
    }

    [Fact]
    public void Nodes_and_edges_come_in_ordinal_order()
    {
        string[] ids = ["a", "b", "\U0001F600", "\uFF01"]; // as UTF-8 the last two would change places
        var graph = ids.Reverse().Aggregate(new PropertyGraphBuilder(), (builder, id) => builder
            .Add(new Node(id, [], PropertyMap.Empty)).Add(new Edge(id, "T", id, "a", PropertyMap.Empty, []))).Build();

        Assert.Equal(ids, graph.Nodes.Select(node => node.Id));
        Assert.Equal(ids, graph.Edges.Select(edge => edge.Key));
    }

    [Fact]
    public void An_edge_to_nowhere_is_refused()
    {
        var builder = new PropertyGraphBuilder()
            .Add(new Node("a", [], PropertyMap.Empty)).Add(new Edge("e", "KNOWS", "a", "z", PropertyMap.Empty, []));

        Assert.Equal(
            "An end of (a)-[KNOWS]->(z) is not among the nodes.", Assert.Throws<InvalidOperationException>(builder.Build).Message);
    }

    [Fact]
    public void A_builder_may_go_on_after_building()
    {
        var builder = new PropertyGraphBuilder().Add(new Node("a", ["X"], PropertyMap.Empty));
        var before = builder.Build();

        var after = builder.Add(new Node("a", ["Y"], PropertyMap.Empty)).Build();

        Assert.Equal(["X"], before.Nodes[0].Labels);
        Assert.Equal(["X", "Y"], after.Nodes[0].Labels);
    }

    private static string Keys(ReadOnlySpan<int> edges) => string.Join(' ', edges.ToArray().Select(edge => Graph.Edges[edge].Key));

    private static PropertyGraph Build(params (string Key, string Type, string Source, string Target)[] edges)
    {
        var builder = new PropertyGraphBuilder();
        foreach (var id in new[] { "d", "c", "b", "a" })
        {
            builder.Add(Node.ForEntity(id, "Person", id.ToUpperInvariant(), []));
        }

        foreach (var (key, type, source, target) in edges)
        {
            builder.Add(new Edge(key, type, source, target, PropertyMap.Empty, []));
        }

        return builder.Build();
    }
}
