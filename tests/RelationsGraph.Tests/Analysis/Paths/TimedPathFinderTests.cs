using CsCheck;
using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Paths;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Analysis.Paths;

public class TimedPathFinderTests
{
    private static readonly DateOnly Start = new(2025, 1, 1);

    [Fact]
    public void The_path_is_the_best_of_all_paths_in_time()
    {
        var edges = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 12], Gen.Int[0, 3], (source, target, first, days) =>
            new DatedEdge(source, target, first, first + days)).Array[0, 14];
        Gen.Select(edges, Gen.Bool, Gen.Bool, Gen.Int[0, 8]).Sample((list, directed, fewestHops, from) =>
        {
            var options = new TimedPathOptions { Directed = directed, FewestHops = fewestHops, From = Start.AddDays(from) };
            var path = TimedPathFinder.Find(Snapshot(list), "n000", "n004", options);
            var best = AllInTime(list, directed, from)
                .OrderBy(found => fewestHops ? found.Hops : found.Day).ThenBy(found => fewestHops ? found.Day : found.Hops)
                .Select(found => ((int, DateOnly?)?)(found.Hops, Start.AddDays(found.Day))).FirstOrDefault();
            Assert.Equal(best, path is null ? null : (path.Path.Hops.Length, path.Arrival));
            AssertInOrder(path, options.From.Value);
        }, iter: 3000);
    }

    [Fact]
    public void The_path_between_sets_around_others_is_the_best_of_all_that_are_allowed()
    {
        var edges = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 12], Gen.Int[0, 3], (source, target, first, days) =>
            new DatedEdge(source, target, first, first + days)).Array[0, 14];
        Gen.Select(edges, Gen.Bool, Gen.Bool, Gen.Int[1, 4]).Sample((list, directed, fewestHops, maxHops) =>
        {
            var options = new TimedPathOptions { Directed = directed, FewestHops = fewestHops, MaxHops = maxHops, Avoid = ["n002", "nobody"] };
            var path = TimedPathFinder.FindBetween(Snapshot(list), ["n000", "n001"], ["n003", "n004"], options);
            var allowed = list.Where(edge => edge.Source != 2 && edge.Target != 2).ToArray();
            var best = new[] { (0, 3), (0, 4), (1, 3), (1, 4) }
                .SelectMany(ends => AllInTime(allowed, directed, 0, ends.Item1, ends.Item2))
                .Where(found => found.Hops <= maxHops)
                .OrderBy(found => fewestHops ? found.Hops : found.Day).ThenBy(found => fewestHops ? found.Day : found.Hops)
                .Select(found => ((int, DateOnly?)?)(found.Hops, Start.AddDays(found.Day))).FirstOrDefault();
            Assert.Equal(best, path is null ? null : (path.Path.Hops.Length, path.Arrival));
        }, iter: 2000);
    }

    [Fact]
    public void An_end_of_a_path_in_time_cannot_be_avoided()
    {
        var exception = Assert.Throws<ArgumentException>(
            () => TimedPathFinder.Find(Snapshot([]), "n000", "n001", new() { Avoid = ["n001"] }));
        Assert.StartsWith("'n001' is to be avoided and cannot be an end of the path.", exception.Message);
    }

    [Fact]
    public void What_was_said_on_Monday_cannot_have_been_passed_on_the_Sunday_before()
    {
        var snapshot = Snapshot([new(0, 1, 5, 5), new(1, 2, 4, 4)]);
        Assert.Null(TimedPathFinder.Find(snapshot, "n000", "n002"));
        var path = TimedPathFinder.Find(snapshot, "n002", "n000");
        Assert.NotNull(path);
        Assert.Equal([Start.AddDays(4), Start.AddDays(5)], path.Days);
        Assert.Equal("Node n002 <-[CRITICIZES]- Node n001 <-[CRITICIZES]- Node n000", path.Path.ToString());
    }

    [Fact]
    public void States_are_passed_on_any_day_only_when_asked_for()
    {
        var graph = new PropertyGraphBuilder()
            .Add(Node.ForEntity("a", "Person", "A", []))
            .Add(Node.ForEntity("b", "Country", "B", []))
            .Add(Node.ForEntity("c", "Country", "C", []))
            .Add(new Edge("1", "REPRESENTS", "a", "b", PropertyMap.Empty, []))
            .Add(new Edge("2", "CRITICIZES", "b", "c", PropertyMap.Of(
                (PropertyNames.Status, "happened"), (PropertyNames.Start, Start), (PropertyNames.End, Start)), []))
            .Add(new Edge("3", "PRAISES", "a", "c", PropertyMap.Of((PropertyNames.Status, "happened")), []))
            .Build();
        var snapshot = GraphSnapshot.Of(graph);
        Assert.Null(TimedPathFinder.Find(snapshot, "a", "c"));
        var path = TimedPathFinder.Find(snapshot, "a", "c", new() { PassStates = true });
        Assert.Equal([null, Start], path?.Days.ToArray());
        Assert.Equal(Start, path?.Arrival);
    }

    [Fact]
    public void A_node_is_reached_from_itself_at_once()
    {
        var path = TimedPathFinder.Find(Snapshot([]), "n001", "n001");
        Assert.Equal("Node n001", path?.Path.ToString());
        Assert.Null(path?.Arrival);
    }

    private static void AssertInOrder(TimedPath? path, DateOnly from)
    {
        var day = from;
        for (var i = 0; i < path?.Days.Length; i++)
        {
            var (edge, passed) = (path.Path.Hops[i].Edge, path.Days[i]!.Value);
            Assert.InRange(passed, day > edge.Start ? day : edge.Start!.Value, edge.End!.Value);
            day = passed;
        }
    }

    private static IEnumerable<(int Hops, int Day)> AllInTime(DatedEdge[] edges, bool directed, int from, int source = 0, int target = 4)
    {
        var steps = directed ? edges : [.. edges, .. edges.Select(edge => edge with { Source = edge.Target, Target = edge.Source })];
        return Extend([source], from);

        IEnumerable<(int Hops, int Day)> Extend(int[] nodes, int day) => nodes[^1] == target
            ? [(nodes.Length - 1, day)]
            : steps.Where(step => step.Source == nodes[^1] && step.Last >= day && !nodes.Contains(step.Target))
                .SelectMany(step => Extend([.. nodes, step.Target], Math.Max(day, step.First)));
    }

    private static GraphSnapshot Snapshot(DatedEdge[] edges)
    {
        var builder = new PropertyGraphBuilder();
        for (var node = 0; node < 5; node++)
        {
            builder.Add(Node.ForEntity(AnalysisGraphs.Id(node), "Country", "Node " + AnalysisGraphs.Id(node), []));
        }

        for (var i = 0; i < edges.Length; i++)
        {
            builder.Add(new Edge(
                $"e{i:D2}",
                "CRITICIZES",
                AnalysisGraphs.Id(edges[i].Source),
                AnalysisGraphs.Id(edges[i].Target),
                PropertyMap.Of(
                    (PropertyNames.Status, "happened"),
                    (PropertyNames.Start, Start.AddDays(edges[i].First)),
                    (PropertyNames.End, Start.AddDays(edges[i].Last))),
                []));
        }

        return GraphSnapshot.Of(builder.Build());
    }

    private sealed record DatedEdge(int Source, int Target, int First, int Last);
}
