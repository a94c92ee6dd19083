using RelationsGraph.Analysis.Paths;
using RelationsGraph.Analysis.Structure;

namespace RelationsGraph.Tests.Analysis.Structure;

public class MinimumCutTests
{
    public static TheoryData<string> Cases => [.. AnalysisCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cuts_are_as_small_as_those_of_NetworkX_and_part_the_two(string name)
    {
        var graph = AnalysisCase.Read(name);
        var snapshot = AnalysisGraphs.EntitySnapshot(graph.Nodes, graph.Edges);
        foreach (var answer in graph.Answers("cuts"))
        {
            var (from, to) = (AnalysisGraphs.Id((int)answer["from"]!), AnalysisGraphs.Id((int)answer["to"]!));
            var directed = (bool)answer["directed"]!;
            var edges = MinimumCut.FindEdges(snapshot, [from], [to], directed);
            Assert.Equal((double)answer["edges"]!, edges.Weight);
            Assert.Equal((int)answer["edges"]!, edges.Edges.Length);
            var rest = graph.Edges.Where((_, i) => !edges.Edges.Any(edge => edge.Key == $"e{i:D4}")).ToArray();
            Assert.Null(PathFinder.FindShortest(AnalysisGraphs.EntitySnapshot(graph.Nodes, rest), from, to, new() { Directed = directed }));

            var weighted = MinimumCut.FindEdges(snapshot, [from], [to], directed, weighted: true);
            Assert.Equal((double)answer["weight"]!, weighted.Weight, 1e-9);
            Assert.Equal((double)answer["weight"]!, weighted.Edges.Sum(edge => edge.Properties.GetNumber("weight")!.Value), 1e-9);

            var nodes = MinimumCut.FindNodes(snapshot, [from], [to], directed);
            Assert.Equal((int?)answer["nodes"], nodes?.Length);
            if (nodes is not null)
            {
                Assert.Null(PathFinder.FindShortest(
                    snapshot, from, to, new() { Directed = directed, Avoid = [.. nodes.Value.Select(node => node.Id)] }));
            }
        }
    }

    [Fact]
    public void Two_blocs_are_parted_by_their_go_betweens()
    {
        // 0, 1 and 5, 6 are the blocs; 2 joins them alone, 3 - 4 in two hops
        var snapshot = AnalysisGraphs.EntitySnapshot(7, [new(0, 2, 1), new(2, 5, 1), new(1, 3, 1), new(3, 4, 1), new(4, 6, 1), new(0, 1, 1)]);
        Assert.Equal(["n002", "n003"], MinimumCut.FindNodes(snapshot, ["n000", "n001"], ["n005", "n006"])!.Value.Select(node => node.Id));
        Assert.Equal(["e0000", "e0002"], MinimumCut.FindEdges(snapshot, ["n000", "n001"], ["n005", "n006"]).Edges.Select(edge => edge.Key));
    }

    [Fact]
    public void Impossible_sides_are_the_callers_mistake()
    {
        var snapshot = AnalysisGraphs.EntitySnapshot(2, [new(0, 1, -1)]);
        Assert.Throws<ArgumentException>(() => MinimumCut.FindEdges(snapshot, [], ["n001"]));
        Assert.Throws<ArgumentException>(() => MinimumCut.FindEdges(snapshot, ["n000"], ["n000"]));
        Assert.Throws<ArgumentException>(() => MinimumCut.FindEdges(snapshot, ["n000"], ["n7"]));
        var exception = Assert.Throws<ArgumentException>(() => MinimumCut.FindEdges(snapshot, ["n000"], ["n001"], weighted: true));
        Assert.Equal("A weight is -1; as a capacity it must be 0 or more.", exception.Message);
    }
}
