using QuikGraph;
using RelationsGraph.Analysis;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Analysis;

public class GraphSnapshotTests
{
    private static readonly PropertyGraph Graph = MakeGraph();

    [Fact]
    public void Articles_what_they_mention_and_denied_edges_are_left_out_by_default()
    {
        Assert.Equal(["alliance", "old", "planned", "undated", "visit"], Keys(GraphSelection.Default));
        Assert.Equal(3, GraphSnapshot.Of(Graph).NodeCount);
    }

    [Fact]
    public void Articles_take_part_when_their_label_is_named()
    {
        Assert.Equal(["mention"], Keys(new() { Labels = ["Article", "Person"] }));
    }

    [Theory]
    [InlineData(NegatedEdges.Only, "denied")]
    [InlineData(NegatedEdges.Include, "alliance,denied,old,planned,undated,visit")]
    public void Denied_edges_can_be_taken(NegatedEdges negated, string keys)
    {
        Assert.Equal(keys.Split(','), Keys(new() { Negated = negated }));
    }

    [Fact]
    public void Types_can_be_taken_and_left_out()
    {
        Assert.Equal(["old", "visit"], Keys(new() { Types = ["VISITS", "MEMBER_OF"], ExcludedTypes = ["MEMBER_OF"] }));
    }

    [Fact]
    public void A_status_is_asked_of_events_only()
    {
        Assert.Equal(["alliance", "planned"], Keys(new() { Statuses = [EventStatus.Planned] }));
    }

    [Fact]
    public void Confidence_has_a_least_value()
    {
        Assert.Equal(["alliance", "old", "planned", "visit"], Keys(new() { MinConfidence = 0.5 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GraphSelection { MinConfidence = 1.5 });
    }

    [Fact]
    public void A_range_of_dates_takes_events_that_touch_it_and_states()
    {
        var march = new GraphSelection { From = new DateOnly(2025, 3, 31), To = new DateOnly(2025, 3, 31) };
        Assert.Equal(["alliance", "visit"], Keys(march));
        Assert.Equal(["alliance", "undated", "visit"], Keys(march with { IncludeUndated = true }));
        Assert.Equal(["alliance", "old"], Keys(new() { To = new DateOnly(2024, 1, 1) }));
    }

    [Fact]
    public async Task A_graph_that_is_read_in_one_pass_gives_the_same_snapshot()
    {
        var read = await GraphSnapshot.ReadAsync(Graph);
        var copied = GraphSnapshot.Of(Graph);
        Assert.Equal(copied.NodeCount, read.NodeCount);
        Assert.Equal(Enumerable.Range(0, copied.EdgeCount).Select(copied.EdgeAt), Enumerable.Range(0, read.EdgeCount).Select(read.EdgeAt));
    }

    [Fact]
    public void Adjacency_has_symmetric_edges_at_both_ends_and_parallel_ones_each()
    {
        var snapshot = GraphSnapshot.Of(AnalysisGraphs.Entities(3, [new(0, 1, 1), new(0, 1, 1), new(1, 1, 1)]));
        Assert.Equal([1, 1], snapshot.OutNeighbours(0));
        Assert.Equal([0, 1], snapshot.OutEdges(0));
        Assert.Equal([0, 0, 1], snapshot.InNeighbours(1));
        Assert.Equal([0, 1, 2], snapshot.InEdges(1));

        var symmetric = GraphSnapshot.Of(AnalysisGraphs.Entities(2, [new(0, 1, 1), new(1, 1, 1)], type: "MEETS"));
        Assert.Equal([1], symmetric.OutNeighbours(0));
        Assert.Equal([0, 1], symmetric.OutNeighbours(1));
        Assert.Equal([1], symmetric.InNeighbours(0));
    }

    [Fact]
    public void QuikGraph_gets_the_same_graph()
    {
        var snapshot = GraphSnapshot.Of(AnalysisGraphs.Entities(3, [new(0, 1, 1), new(0, 1, 1), new(2, 2, 1)]));
        var quik = snapshot.ToQuikGraph();
        Assert.Equal(3, quik.VertexCount);
        Assert.Equal([(0, 1, 0), (0, 1, 1), (2, 2, 2)], quik.Edges.Select(edge => (edge.Source, edge.Target, edge.Tag)).Order());

        var symmetric = GraphSnapshot.Of(AnalysisGraphs.Entities(2, [new(0, 1, 1)], type: "MEETS")).ToQuikGraph();
        Assert.Equal([(0, 1, 0), (1, 0, 0)], symmetric.Edges.Select(edge => (edge.Source, edge.Target, edge.Tag)).Order());
    }

    [Fact]
    public void A_graph_of_QuikGraph_becomes_a_snapshot()
    {
        var directed = new AdjacencyGraph<string, Edge<string>>();
        directed.AddVerticesAndEdgeRange([new("x", "y"), new("y", "z"), new("x", "y")]);
        var (snapshot, vertices) = GraphSnapshot.FromQuikGraph(directed, _ => 2);
        Assert.Equal(["x", "y", "z"], vertices);
        Assert.Equal([1, 1], snapshot.OutNeighbours(0));
        Assert.True(snapshot.OutNeighbours(2).IsEmpty);
        Assert.Equal(2, snapshot.WeightOf(0));

        var undirected = new UndirectedGraph<string, Edge<string>>();
        undirected.AddVerticesAndEdge(new("x", "y"));
        Assert.Equal([0], GraphSnapshot.FromQuikGraph(undirected).Snapshot.OutNeighbours(1));
    }

    [Fact]
    public void A_snapshot_of_bare_numbers_has_no_entities()
    {
        var snapshot = GraphSnapshot.FromEdges(2, [0], [1]);
        Assert.False(snapshot.HasEntities);
        Assert.False(snapshot.IsWeighted);
        Assert.Equal(1, snapshot.WeightOf(0));
        Assert.Throws<InvalidOperationException>(() => snapshot.NodeAt(0));
    }

    [Fact]
    public void Edges_that_end_nowhere_are_the_callers_mistake()
    {
        Assert.Throws<ArgumentException>(() => GraphSnapshot.FromEdges(2, [0], [2]));
        Assert.Throws<ArgumentException>(() => GraphSnapshot.FromEdges(2, [0, 1], [1]));
    }

    private static IEnumerable<string> Keys(GraphSelection selection)
    {
        var snapshot = GraphSnapshot.Of(Graph, selection);
        return Enumerable.Range(0, snapshot.EdgeCount).Select(edge => snapshot.EdgeAt(edge).Key);
    }

    private static PropertyGraph MakeGraph() => new PropertyGraphBuilder()
        .Add(Node.ForEntity("p", "Person", "P", []))
        .Add(Node.ForEntity("c", "Country", "C", []))
        .Add(Node.ForEntity("o", "Organization", "O", []))
        .Add(Node.ForEntity("article:1", Node.ArticleLabel, "A", []))
        .Add(MakeEdge("mention", "MENTIONS", "article:1", "p"))
        .Add(MakeEdge("alliance", "MEMBER_OF", "c", "o"))
        .Add(MakeEdge("visit", "VISITS", "p", "c", EventStatus.Happened, new DateOnly(2025, 3, 30), new DateOnly(2025, 4, 1)))
        .Add(MakeEdge("old", "VISITS", "p", "c", EventStatus.Happened, new DateOnly(2020, 1, 1), new DateOnly(2020, 1, 1)))
        .Add(MakeEdge("planned", "INVITES", "c", "p", EventStatus.Planned, new DateOnly(2025, 5, 1), new DateOnly(2025, 5, 31)))
        .Add(MakeEdge("undated", "PRAISES", "p", "c", EventStatus.Happened, confidence: 0.4))
        .Add(MakeEdge("denied", "ARMS", "c", "o", EventStatus.Happened, negated: true))
        .Build();

    private static RelationsGraph.Graph.Edge MakeEdge(
        string key,
        string type,
        string source,
        string target,
        string? status = null,
        DateOnly? start = null,
        DateOnly? end = null,
        double? confidence = null,
        bool negated = false) => new(
            key,
            type,
            source,
            target,
            PropertyMap.Of(
                (PropertyNames.Status, status),
                (PropertyNames.Start, start),
                (PropertyNames.End, end),
                (PropertyNames.Confidence, confidence),
                (PropertyNames.Negated, negated ? true : null)),
            []);
}
