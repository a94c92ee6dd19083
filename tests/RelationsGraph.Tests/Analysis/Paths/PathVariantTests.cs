using CsCheck;
using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Paths;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Analysis.Paths;

public class PathVariantTests
{
    private static readonly Gen<(int Nodes, AnalysisEdge[] Edges)> SmallGraphs = AnalysisGraphs.Any(7, 16);

    [Fact]
    public void All_shortest_paths_are_those_of_the_least_cost()
    {
        Gen.Select(SmallGraphs, Gen.Bool, Gen.Bool).Sample((graph, directed, weighted) =>
        {
            var options = new PathOptions { Directed = directed, Weighted = weighted };
            var all = AllPaths.Between(0, graph.Nodes - 1, graph.Edges, options).ToList();
            var found = PathFinder.FindAllShortest(Snapshot(graph), First, Last(graph), options: options);
            // Among paths of equal weight those of fewer hops are shorter
            var least = all.TakeWhile(path => path.Cost == all[0].Cost && path.Nodes.Length == all[0].Nodes.Length);
            Assert.Equal(least.Select(path => path.Nodes.Select(AnalysisGraphs.Id)), found.Select(path => path.Nodes.Select(node => node.Id)));
        }, iter: 1000);
    }

    [Fact]
    public void The_number_of_all_shortest_paths_can_be_limited()
    {
        // Ten diamonds in a row have 1024 shortest paths
        var edges = Enumerable.Range(0, 10).SelectMany(i => new AnalysisEdge[]
        {
            new(3 * i, (3 * i) + 1, 1), new(3 * i, (3 * i) + 2, 1), new((3 * i) + 1, (3 * i) + 3, 1), new((3 * i) + 2, (3 * i) + 3, 1),
        }).ToArray();
        var snapshot = AnalysisGraphs.EntitySnapshot(31, edges);
        Assert.Equal(1000, PathFinder.FindAllShortest(snapshot, "n000", "n030").Length);
        Assert.Equal(1024, PathFinder.FindAllShortest(snapshot, "n000", "n030", 5000).DistinctBy(path => path.ToString()).Count());
        Assert.Equal(3, PathFinder.FindAllShortest(snapshot, "n000", "n030", 3).Length);
    }

    [Fact]
    public void Paths_of_so_many_hops_are_all_found()
    {
        Gen.Select(SmallGraphs, Gen.Bool, Gen.Int[1, 5]).Sample((graph, directed, hops) =>
        {
            var options = new PathOptions { Directed = directed, MaxHops = hops };
            var expected = AllPaths.Between(0, graph.Nodes - 1, graph.Edges, options).Where(path => path.Cost <= hops);
            var found = PathFinder.FindKShortest(Snapshot(graph), First, Last(graph), int.MaxValue, options);
            Assert.Equal(expected.Select(path => path.Nodes.Select(AnalysisGraphs.Id)), found.Select(path => path.Nodes.Select(node => node.Id)));
            var shortest = new RouteFinder(Snapshot(graph), options).FindCost(0, graph.Nodes - 1);
            Assert.Equal(found.IsEmpty ? double.PositiveInfinity : found[0].Cost, shortest);
        }, iter: 500);
    }

    [Fact]
    public void Nodes_to_avoid_are_as_if_they_were_not_there()
    {
        Gen.Select(SmallGraphs, Gen.Bool, Gen.Bool, Gen.Int[1, 5]).Sample((graph, directed, weighted, avoided) =>
        {
            if (avoided >= graph.Nodes - 1)
            {
                return;
            }

            var options = new PathOptions { Directed = directed, Weighted = weighted, Avoid = [AnalysisGraphs.Id(avoided), "nobody"] };
            var rest = graph.Edges.Where(edge => edge.Source != avoided && edge.Target != avoided).ToArray();
            var expected = AllPaths.Between(0, graph.Nodes - 1, rest, options).Take(5);
            var found = PathFinder.FindKShortest(Snapshot(graph), First, Last(graph), 5, options);
            Assert.Equal(expected.Select(path => path.Nodes.Select(AnalysisGraphs.Id)), found.Select(path => path.Nodes.Select(node => node.Id)));
        }, iter: 500);
    }

    [Fact]
    public void An_end_that_is_to_be_avoided_is_the_callers_mistake()
    {
        var exception = Assert.Throws<ArgumentException>(() => PathFinder.FindShortest(
            AnalysisGraphs.EntitySnapshot(2, []), "n000", "n001", new() { Avoid = ["n001"] }));
        Assert.StartsWith("'n001' is to be avoided and cannot be an end of the path.", exception.Message);
    }

    [Fact]
    public void The_shortest_path_between_sets_is_the_shortest_of_all_pairs()
    {
        Gen.Select(SmallGraphs, Gen.Bool, Gen.Bool).Sample((graph, directed, weighted) =>
        {
            var options = new PathOptions { Directed = directed, Weighted = weighted };
            var sources = Enumerable.Range(0, graph.Nodes).Where(node => node % 3 == 0).ToList();
            var targets = Enumerable.Range(0, graph.Nodes).Where(node => node % 3 == 1 || node == 6).ToList();
            var least = sources.SelectMany(source => targets.SelectMany(target => source == target
                ? [0d]
                : AllPaths.Between(source, target, graph.Edges, options).Take(1).Select(path => path.Cost))).ToList();
            var found = PathFinder.FindBetween(
                Snapshot(graph), sources.Select(AnalysisGraphs.Id), targets.Select(AnalysisGraphs.Id), options: options);
            Assert.Equal(least.Count == 0 ? null : least.Min(), found.FirstOrDefault()?.Cost);
        }, iter: 500);
    }

    [Fact]
    public void Paths_between_sets_come_in_order_without_a_node_twice()
    {
        var snapshot = AnalysisGraphs.EntitySnapshot(6, [new(0, 2, 1), new(1, 2, 1), new(2, 3, 1), new(3, 4, 1), new(1, 5, 1)]);
        var paths = PathFinder.FindBetween(snapshot, ["n000", "n001"], ["n004", "n005"], 3);
        Assert.Equal(
            ["n001 n005", "n000 n002 n001 n005", "n000 n002 n003 n004"],
            paths.Select(path => string.Join(' ', path.Nodes.Select(node => node.Id))));
    }

    [Fact]
    public void A_path_through_stops_goes_the_shortest_way_from_stop_to_stop()
    {
        var snapshot = AnalysisGraphs.EntitySnapshot(5, [new(0, 1, 1), new(1, 2, 1), new(1, 3, 1), new(3, 2, 1)]);
        var path = PathFinder.FindThrough(snapshot, ["n000", "n003", "n002"]);
        Assert.Equal(["n000", "n001", "n003", "n002"], path?.Nodes.Select(node => node.Id));
        Assert.Equal(3, path?.Cost);
        Assert.Null(PathFinder.FindThrough(snapshot, ["n000", "n004", "n002"]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PathFinder.FindThrough(snapshot, ["n000"]));
    }

    [Fact]
    public void The_shortest_way_that_uses_given_types_is_the_shortest_of_all_ways_that_do()
    {
        var types = new[] { "AIDS", "ARMS", "VISITS" };
        Gen.Select(AnalysisGraphs.Any(5, 9), Gen.Bool, Gen.Bool, Gen.Int[0, 2]).Sample((graph, directed, weighted, count) =>
        {
            var options = new PathOptions { Directed = directed, Weighted = weighted };
            var snapshot = TypedSnapshot(graph, types);
            var asked = types.Take(count + 1).ToList();
            var path = PathFinder.FindPassing(snapshot, [First], [Last(graph)], asked, options);
            Assert.Equal(LeastPassing(graph, types, asked, options), path?.Cost);
            if (path is not null)
            {
                Assert.Subset(path.Hops.Select(hop => hop.Edge.Type).ToHashSet(), asked.ToHashSet());
                Assert.Equal(path.Nodes.Skip(1), path.Hops.Select(hop => hop.To));
                Assert.Equal(path.Cost, weighted ? path.Hops.Sum(hop => (double)hop.Edge.Properties["weight"]) : path.Hops.Length);
            }
        }, iter: 1000);
    }

    [Fact]
    public void Types_can_be_passed_from_any_to_any_around_others_within_so_many_hops()
    {
        var snapshot = TypedSnapshot((5, [new(0, 1, 1), new(1, 2, 1), new(2, 3, 1), new(1, 4, 1), new(4, 3, 1)]), ["AIDS", "ARMS", "ARMS", "VISITS", "AIDS"]);
        Assert.Equal("n001 n004 n003", Tell(PathFinder.FindPassing(snapshot, ["n000", "n001"], ["n003"], ["VISITS"])));
        Assert.Null(PathFinder.FindPassing(snapshot, ["n000", "n001"], ["n003"], ["VISITS"], new() { MaxHops = 1 }));
        Assert.Equal("n000 n001 n004 n003", Tell(PathFinder.FindPassing(snapshot, ["n000"], ["n003"], ["VISITS", "AIDS"])));
        Assert.Equal("n001 n004 n001 n002", Tell(PathFinder.FindPassing(snapshot, ["n001"], ["n002"], ["VISITS"], new() { Avoid = ["n003"] })));
        Assert.Null(PathFinder.FindPassing(snapshot, ["n001"], ["n002"], ["SANCTIONS"]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PathFinder.FindPassing(snapshot, ["n001"], ["n002"], ["A", "B", "C", "D", "E", "F"]));
    }

    [Fact]
    public void Hops_cannot_be_limited_on_a_path_by_weight()
    {
        var exception = Assert.Throws<ArgumentException>(
            () => new RouteFinder(AnalysisGraphs.EntitySnapshot(2, []), new() { Weighted = true, MaxHops = 2 }));
        Assert.StartsWith("A greatest number of hops can be asked of paths by hops, not of paths by weight.", exception.Message);
    }

    // The least cost over all walks, by states of node and types used so far
    private static double? LeastPassing(
        (int Nodes, AnalysisEdge[] Edges) graph, string[] types, List<string> asked, PathOptions options)
    {
        var costs = new Dictionary<(int Node, int Used), double> { [(0, 0)] = 0 };
        for (var round = 0; round < graph.Nodes << asked.Count; round++)
        {
            for (var i = 0; i < graph.Edges.Length; i++)
            {
                var edge = graph.Edges[i];
                var type = asked.IndexOf(types[i % types.Length]);
                foreach (var (from, to) in options.Directed ? [(edge.Source, edge.Target)] : new[] { (edge.Source, edge.Target), (edge.Target, edge.Source) })
                {
                    foreach (var (state, cost) in costs.Where(known => known.Key.Node == from).ToList())
                    {
                        var next = (to, type < 0 ? state.Used : state.Used | (1 << type));
                        costs[next] = Math.Min(costs.GetValueOrDefault(next, double.PositiveInfinity), cost + (options.Weighted ? edge.Weight : 1));
                    }
                }
            }
        }

        return costs.TryGetValue((graph.Nodes - 1, (1 << asked.Count) - 1), out var least) ? least : null;
    }

    private static GraphSnapshot TypedSnapshot((int Nodes, AnalysisEdge[] Edges) graph, string[] types)
    {
        var builder = new PropertyGraphBuilder();
        foreach (var node in Enumerable.Range(0, graph.Nodes))
        {
            builder.Add(Node.ForEntity(AnalysisGraphs.Id(node), "Country", AnalysisGraphs.Id(node), []));
        }

        for (var i = 0; i < graph.Edges.Length; i++)
        {
            var (source, target, weight) = graph.Edges[i];
            builder.Add(new Edge(
                $"e{i:D2}", types[i % types.Length], AnalysisGraphs.Id(source), AnalysisGraphs.Id(target),
                PropertyMap.Of((PropertyNames.Status, EventStatus.Happened), (AnalysisGraphs.WeightProperty, weight)), []));
        }

        return GraphSnapshot.Of(builder.Build(), new() { WeightProperty = AnalysisGraphs.WeightProperty });
    }

    private static string? Tell(GraphPath? path) => path is null ? null : string.Join(' ', path.Nodes.Select(node => node.Id));

    private static string First => AnalysisGraphs.Id(0);

    private static string Last((int Nodes, AnalysisEdge[] Edges) graph) => AnalysisGraphs.Id(graph.Nodes - 1);

    private static GraphSnapshot Snapshot((int Nodes, AnalysisEdge[] Edges) graph) => AnalysisGraphs.EntitySnapshot(graph.Nodes, graph.Edges);
}
