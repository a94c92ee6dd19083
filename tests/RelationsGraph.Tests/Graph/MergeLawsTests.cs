using CsCheck;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Graph;

public class MergeLawsTests
{
    [Fact]
    public void The_order_repetition_and_grouping_of_articles_do_not_change_the_graph() =>
        Gen.Select(GraphGen.Fragments, Gen.Int[0, 100].Array[0, 4]).SelectMany((fragments, again) =>
            Gen.Shuffle(fragments.Concat(again.Select(i => fragments[i % fragments.Length])).ToArray()).Select(told => (fragments, told)))
        .Sample((fragments, told) =>
        {
            var first = Build(told.Take(told.Length / 2));
            var second = Build(told.Skip(told.Length / 2));
            var grouped = new PropertyGraphBuilder();
            foreach (var part in new[] { second, first })
            {
                _ = part.Nodes.Aggregate(grouped, (graph, node) => graph.Add(node));
                _ = part.Edges.Aggregate(grouped, (graph, edge) => graph.Add(edge));
            }

            var expected = GraphDump.Of(Build(fragments));
            Assert.Equal(expected, GraphDump.Of(Build(told)));
            Assert.Equal(expected, GraphDump.Of(grouped.Build()));
        });

    [Fact]
    public void Merging_nodes_is_commutative_associative_and_idempotent() =>
        Gen.Select(GraphGen.SameNode, GraphGen.SameNode, GraphGen.SameNode).Sample((a, b, c) =>
        {
            Assert.Equal(Dump(Node.Merge(a, b)), Dump(Node.Merge(b, a)));
            Assert.Equal(Dump(Node.Merge(Node.Merge(a, b), c)), Dump(Node.Merge(a, Node.Merge(b, c))));
            Assert.Equal(Dump(a), Dump(Node.Merge(a, a)));
            Assert.Equal(Dump(Node.Merge(a, b)), Dump(Node.Merge(Node.Merge(a, b), b)));
        });

    [Fact]
    public void Merging_edges_is_commutative_associative_and_idempotent() =>
        Gen.Select(GraphGen.SameEdge, GraphGen.SameEdge, GraphGen.SameEdge).Sample((a, b, c) =>
        {
            Assert.Equal(Dump(Edge.Merge(a, b)), Dump(Edge.Merge(b, a)));
            Assert.Equal(Dump(Edge.Merge(Edge.Merge(a, b), c)), Dump(Edge.Merge(a, Edge.Merge(b, c))));
            Assert.Equal(Dump(Edge.MergeAll([c, b, a])), Dump(Edge.Merge(a, Edge.Merge(b, c))));
            Assert.Equal(Dump(a), Dump(Edge.Merge(a, a)));
        });

    [Fact]
    public void Of_two_names_the_smaller_stays_and_the_other_becomes_an_alias()
    {
        var merged = Node.Merge(
            Node.ForEntity("person:x", "Person", "Xi Jinping", ["Xi"]), Node.ForEntity("person:x", "Person", "Jinping Xi", ["Xi Jinping"]));

        Assert.Equal("Jinping Xi", merged.Name);
        Assert.Equal(["Xi", "Xi Jinping"], merged.Properties.GetTexts(PropertyNames.Aliases));
    }

    [Fact]
    public void A_list_wins_over_a_single_value_whoever_comes_first() =>
        Assert.Equal(
            PropertyMap.Of(("x", new[] { "a", "b" })),
            new[] { PropertyMap.Of(("x", new[] { "b" })), PropertyMap.Of(("x", "0")), PropertyMap.Of(("x", new[] { "a" })) }
                .Select(map => new Node("n", [], map)).Aggregate(Node.Merge).Properties);

    [Fact]
    public void Of_two_tellings_at_one_place_the_surer_counts()
    {
        var edge = new Edge("k", "VISITS", "a", "b", PropertyMap.Empty,
        [
            new Evidence("article:a", 0, 5, 9, "maybe", PropertyMap.Of((PropertyNames.Confidence, 0.4))),
            new Evidence("article:a", 0, 5, 9, "surely", PropertyMap.Of((PropertyNames.Confidence, 0.9))),
            new Evidence("article:a", 1, 15, 19, "again", PropertyMap.Of((PropertyNames.Confidence, 0.5))),
        ]);

        Assert.Equal(["surely", "again"], edge.Evidence.Select(telling => telling.Text));
        Assert.Equal(2L, edge.Properties[PropertyNames.Tellings]);
        Assert.Equal(0.9, edge.Properties[PropertyNames.Confidence]);
    }

    [Fact]
    public void Edges_of_one_key_between_different_nodes_are_refused() =>
        Assert.Throws<ArgumentException>(() => Edge.Merge(
            new Edge("k", "VISITS", "a", "b", PropertyMap.Empty, []), new Edge("k", "VISITS", "a", "c", PropertyMap.Empty, [])));

    private static PropertyGraph Build(IEnumerable<GraphFragment> fragments) =>
        fragments.Aggregate(new PropertyGraphBuilder(), (graph, fragment) => graph.Add(fragment)).Build();

    private static string Dump(Node node) => GraphDump.Of(new PropertyGraphBuilder().Add(node).Build());

    private static string Dump(Edge edge) => GraphDump.Of(new PropertyGraphBuilder()
        .Add(new Node(edge.SourceId, [], PropertyMap.Empty)).Add(new Node(edge.TargetId, [], PropertyMap.Empty)).Add(edge).Build());
}
