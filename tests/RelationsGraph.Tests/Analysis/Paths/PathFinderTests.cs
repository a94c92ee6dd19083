using CsCheck;
using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Paths;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Analysis.Paths;

public class PathFinderTests
{
    public static TheoryData<string> Cases => [.. AnalysisCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Lengths_between_all_nodes_equal_those_of_NetworkX(string name)
    {
        var graph = AnalysisCase.Read(name);
        var snapshot = AnalysisGraphs.EntitySnapshot(graph.Nodes, graph.Edges);
        foreach (var answer in graph.Answers("lengths"))
        {
            var options = new PathOptions { Directed = (bool)answer["directed"]!, Weighted = (bool)answer["weighted"]! };
            for (var source = 0; source < graph.Nodes; source++)
            {
                for (var target = source % 3; target < graph.Nodes; target += 3)
                {
                    var path = PathFinder.FindShortest(snapshot, AnalysisGraphs.Id(source), AnalysisGraphs.Id(target), options);
                    Assert.Equal((double?)answer["lengths"]![source]![target], path?.Cost);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Lengths_of_the_shortest_paths_equal_those_of_NetworkX(string name)
    {
        var graph = AnalysisCase.Read(name);
        var snapshot = AnalysisGraphs.EntitySnapshot(graph.Nodes, graph.Edges);
        foreach (var answer in graph.Answers("shortest"))
        {
            var options = new PathOptions { Directed = (bool)answer["directed"]!, Weighted = (bool)answer["weighted"]! };
            var paths = PathFinder.FindKShortest(
                snapshot, AnalysisGraphs.Id((int)answer["from"]!), AnalysisGraphs.Id((int)answer["to"]!), 6, options);
            Assert.Equal(AnalysisCase.Numbers(answer["costs"]!), paths.Select(path => path.Cost));
        }
    }

    [Fact]
    public void The_shortest_paths_are_the_first_of_all_paths_in_order()
    {
        var cases = Gen.Select(AnalysisGraphs.Any(7, 16), Gen.Bool, Gen.Bool, Gen.Int[1, 12]);
        cases.Sample((graph, directed, weighted, count) =>
        {
            var snapshot = AnalysisGraphs.EntitySnapshot(graph.Nodes, graph.Edges);
            var options = new PathOptions { Directed = directed, Weighted = weighted };
            var paths = PathFinder.FindKShortest(snapshot, AnalysisGraphs.Id(0), AnalysisGraphs.Id(graph.Nodes - 1), count, options);
            var expected = AllPaths.Between(0, graph.Nodes - 1, graph.Edges, options).Take(count).ToList();
            Assert.Equal(expected.Select(path => path.Cost), paths.Select(path => path.Cost));
            Assert.Equal(expected.Select(path => path.Nodes.Select(AnalysisGraphs.Id)), paths.Select(path => path.Nodes.Select(node => node.Id)));
        }, iter: 1000);
    }

    [Fact]
    public void Undirected_lengths_are_the_same_both_ways()
    {
        Gen.Select(AnalysisGraphs.Any(15, 30), Gen.Bool).Sample((graph, weighted) =>
        {
            var snapshot = AnalysisGraphs.EntitySnapshot(graph.Nodes, graph.Edges);
            var options = new PathOptions { Weighted = weighted };
            var (first, last) = (AnalysisGraphs.Id(0), AnalysisGraphs.Id(graph.Nodes - 1));
            return PathFinder.FindShortest(snapshot, first, last, options)?.Cost == PathFinder.FindShortest(snapshot, last, first, options)?.Cost;
        });
    }

    [Fact]
    public void Each_hop_has_its_edge_with_its_direction_and_the_number_of_others()
    {
        var graph = new PropertyGraphBuilder()
            .Add(Node.ForEntity("person:wang-yi", "Person", "Wang Yi", []))
            .Add(Node.ForEntity("country:RUS", "Country", "Russia", []))
            .Add(Node.ForEntity("country:UKR", "Country", "Ukraine", []))
            .Add(Node.ForEntity("person:x", "Person", "X", []))
            .Add(Event("a", "VISITS", "person:wang-yi", "country:RUS", EventStatus.Planned))
            .Add(Event("b", "VISITS", "person:wang-yi", "country:RUS", EventStatus.Happened))
            .Add(Event("c", "CRITICIZES", "country:UKR", "country:RUS", EventStatus.Happened))
            .Add(Event("d", "TALKS_WITH", "country:UKR", "person:x", EventStatus.Happened))
            .Build();
        var path = PathFinder.FindShortest(GraphSnapshot.Of(graph), "person:wang-yi", "person:x");
        Assert.NotNull(path);
        Assert.Equal("Wang Yi -[VISITS]-> Russia <-[CRITICIZES]- Ukraine -[TALKS_WITH]-> X", path.ToString());
        Assert.Equal(["b", "c", "d"], path.Hops.Select(hop => hop.Edge.Key));
        Assert.Equal([1, 0, 0], path.Hops.Select(hop => hop.Others));
        Assert.Equal([false, true, false], path.Hops.Select(hop => hop.IsBackward));
        Assert.Equal(3, path.Cost);
    }

    [Fact]
    public void A_directed_path_follows_symmetric_edges_both_ways_and_others_one_way()
    {
        var edges = AnalysisGraphs.Entities(2, [new(0, 1, 1)]);
        Assert.Null(PathFinder.FindShortest(GraphSnapshot.Of(edges), "n001", "n000", new() { Directed = true }));

        var meeting = GraphSnapshot.Of(AnalysisGraphs.Entities(2, [new(0, 1, 1)], type: "MEETS"));
        var path = PathFinder.FindShortest(meeting, "n001", "n000", new() { Directed = true });
        Assert.Equal("Node n001 -[MEETS]-> Node n000", path?.ToString());
    }

    [Fact]
    public void A_node_is_connected_with_itself_by_no_hop()
    {
        var paths = PathFinder.FindKShortest(AnalysisGraphs.EntitySnapshot(2, [new(0, 0, 1)]), "n000", "n000", 3);
        Assert.Equal("Node n000", Assert.Single(paths).ToString());
        Assert.Empty(paths[0].Hops);
        Assert.Equal(0, paths[0].Cost);
    }

    [Fact]
    public void A_node_that_the_selection_leaves_out_is_the_callers_mistake()
    {
        var snapshot = AnalysisGraphs.EntitySnapshot(2, []);
        var exception = Assert.Throws<ArgumentException>(() => PathFinder.FindShortest(snapshot, "n000", "n9"));
        Assert.Equal("There is no node 'n9', or the selection leaves it out. (Parameter 'to')", exception.Message);
    }

    [Fact]
    public void A_negative_length_is_refused()
    {
        var snapshot = AnalysisGraphs.EntitySnapshot(2, [new(0, 1, -1)]);
        var exception = Assert.Throws<ArgumentException>(() => PathFinder.FindShortest(snapshot, "n000", "n001", new() { Weighted = true }));
        Assert.Equal("A weight is -1; as a length it must be 0 or more.", exception.Message);
        Assert.NotNull(PathFinder.FindShortest(snapshot, "n000", "n001"));
    }

    private static Edge Event(string key, string type, string source, string target, string status) =>
        new(key, type, source, target, PropertyMap.Of((PropertyNames.Status, status)), []);
}
