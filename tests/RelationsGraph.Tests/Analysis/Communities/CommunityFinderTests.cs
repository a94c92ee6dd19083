using CsCheck;
using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Communities;
using RelationsGraph.Analysis.Components;

namespace RelationsGraph.Tests.Analysis.Communities;

public class CommunityFinderTests
{
    public static TheoryData<string> Cases => [.. AnalysisCase.Names];

    public static TheoryData<CommunityMethod> Methods => [.. Enum.GetValues<CommunityMethod>()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Modularity_equals_that_of_NetworkX(string name)
    {
        var graph = AnalysisCase.Read(name);
        var snapshot = graph.ToSnapshot();
        foreach (var answer in graph.Answers("modularity"))
        {
            var partition = new NodePartition(snapshot, Enumerable.Range(0, graph.Nodes).Select(node => node % 3).ToArray());
            var modularity = CommunityFinder.Modularity(snapshot, partition, (bool)answer["weighted"]!, (double)answer["resolution"]!);
            Assert.Equal((double)answer["modularity"]!, modularity, 1e-12);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Leiden_and_Louvain_find_communities_as_good_as_those_of_NetworkX(string name)
    {
        var graph = AnalysisCase.Read(name);
        foreach (var answer in graph.Answers("modularity"))
        {
            foreach (var method in new[] { CommunityMethod.Leiden, CommunityMethod.Louvain })
            {
                // NetworkX's is the best of five seeds too
                var best = Enumerable.Range(0, 5).Max(seed => CommunityFinder.Find(graph.ToSnapshot(), new()
                {
                    Method = method,
                    Seed = seed,
                    Weighted = (bool)answer["weighted"]!,
                    Resolution = (double)answer["resolution"]!,
                }).Modularity);
                Assert.True(best > (double)answer["best"]! - 0.01, $"{method} finds {best}, NetworkX {answer["best"]}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Cliques_in_a_ring_are_the_communities(CommunityMethod method)
    {
        const int Cliques = 6;
        const int Size = 6;
        var edges = new List<AnalysisEdge>();
        for (var node = 0; node < Cliques * Size; node++)
        {
            edges.AddRange(Enumerable.Range(node + 1, Size - 1 - (node % Size)).Select(other => new AnalysisEdge(node, other, 1)));
            if (node % Size == 0)
            {
                edges.Add(new AnalysisEdge(node, (node + Size + 1) % (Cliques * Size), 1));
            }
        }

        var result = CommunityFinder.Find(AnalysisGraphs.Snapshot(Cliques * Size, edges), new() { Method = method });
        Assert.Equal(
            Enumerable.Range(0, Cliques).Select(clique => Enumerable.Range(clique * Size, Size)),
            Enumerable.Range(0, result.Partition.Count).Select(group => result.Partition.PositionsIn(group).AsEnumerable()));
    }

    [Fact]
    public void Every_community_of_Leiden_is_connected()
    {
        Gen.Select(AnalysisGraphs.Any(25, 60), Gen.Bool, Gen.Double[0.1, 3]).Sample((graph, weighted, resolution) =>
        {
            var snapshot = AnalysisGraphs.Snapshot(graph.Nodes, graph.Edges);
            var communities = CommunityFinder.Find(snapshot, new() { Weighted = weighted, Resolution = resolution }).Partition;
            var inside = graph.Edges.Where(edge => communities.GroupOf(edge.Source) == communities.GroupOf(edge.Target)).ToArray();
            return ConnectedComponents.FindWeak(AnalysisGraphs.Snapshot(graph.Nodes, inside)).Count == communities.Count;
        }, iter: 2000);
    }

    [Fact]
    public void No_node_of_a_propagated_label_has_a_heavier_one_around_it()
    {
        AnalysisGraphs.Any(20, 60).Sample(graph =>
        {
            var snapshot = AnalysisGraphs.Snapshot(graph.Nodes, graph.Edges);
            var labels = CommunityFinder.Find(snapshot, new() { Method = CommunityMethod.LabelPropagation, Weighted = true }).Partition;
            return Enumerable.Range(0, graph.Nodes).All(node =>
            {
                var around = graph.Edges.Where(edge => edge.Source != edge.Target && (edge.Source == node || edge.Target == node))
                    .GroupBy(edge => labels.GroupOf(edge.Source == node ? edge.Target : edge.Source))
                    .ToDictionary(group => group.Key, group => group.Sum(edge => edge.Weight));
                return around.Count == 0 || around.Values.Max() <= around.GetValueOrDefault(labels.GroupOf(node));
            });
        }, iter: 500);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void The_same_seed_gives_the_same_communities(CommunityMethod method)
    {
        var snapshot = AnalysisCase.Read("les-miserables").ToSnapshot();
        var options = new CommunityOptions { Method = method, Seed = 5 };
        var (first, second) = (CommunityFinder.Find(snapshot, options), CommunityFinder.Find(snapshot, options));
        Assert.Equal(first.Modularity, second.Modularity);
        Assert.Equal(Groups(snapshot, first), Groups(snapshot, second));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Nodes_without_edges_are_communities_of_their_own(CommunityMethod method)
    {
        var result = CommunityFinder.Find(AnalysisGraphs.Snapshot(3, []), new() { Method = method });
        Assert.Equal(3, result.Partition.Count);
        Assert.Equal(0, result.Modularity);
    }

    [Fact]
    public void The_communities_of_the_karate_club_are_the_best_known()
    {
        // 0.4198: Brandes et al., "On modularity clustering", IEEE TKDE 20 (2008)
        var result = CommunityFinder.Find(AnalysisCase.Read("karate-club").ToSnapshot(), new() { MaxIterations = 10 });
        Assert.Equal(0.4198, result.Modularity, 1e-4);
    }

    [Fact]
    public void A_negative_strength_is_refused()
    {
        var exception = Assert.Throws<ArgumentException>(
            () => CommunityFinder.Find(AnalysisCase.Read("negative-weights").ToSnapshot(), new() { Weighted = true }));
        Assert.Equal("A weight is -2; as a strength it must be 0 or more.", exception.Message);
    }

    private static IEnumerable<int> Groups(GraphSnapshot snapshot, CommunityResult result) =>
        Enumerable.Range(0, snapshot.NodeCount).Select(result.Partition.GroupOf);
}
