using Newtonsoft.Json.Linq;
using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Components;

namespace RelationsGraph.Tests.Analysis.Components;

public class ConnectedComponentsTests
{
    public static TheoryData<string> Cases => [.. AnalysisCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Components_equal_those_of_NetworkX(string name)
    {
        var graph = AnalysisCase.Read(name);
        var snapshot = graph.ToSnapshot();
        Assert.Equal(Expected(graph, "weak"), Sorted(ConnectedComponents.FindWeak(snapshot)));
        Assert.Equal(Expected(graph, "strong"), Sorted(ConnectedComponents.FindStrong(snapshot)));
    }

    [Fact]
    public void The_largest_component_is_the_first()
    {
        var snapshot = AnalysisGraphs.EntitySnapshot(5, [new(3, 4, 1), new(2, 3, 1)]);
        var weak = ConnectedComponents.FindWeak(snapshot);
        Assert.Equal(3, weak.Count);
        Assert.Equal(["n002", "n003", "n004"], weak.NodesIn(0).Select(node => node.Id));
        Assert.Equal([1, 2, 0, 0, 0], Enumerable.Range(0, 5).Select(weak.GroupOf));
        Assert.Equal(5, ConnectedComponents.FindStrong(snapshot).Count);
    }

    [Fact]
    public void A_symmetric_edge_connects_strongly()
    {
        var snapshot = GraphSnapshot.Of(AnalysisGraphs.Entities(3, [new(0, 1, 1), new(1, 2, 1)], type: "MEETS"));
        Assert.Equal(1, ConnectedComponents.FindStrong(snapshot).Count);
    }

    [Fact]
    public void A_chain_of_a_million_nodes_is_no_danger()
    {
        const int Length = 1_000_000;
        var snapshot = GraphSnapshot.FromEdges(Length, Enumerable.Range(0, Length - 1).ToArray(), Enumerable.Range(1, Length - 1).ToArray());
        Assert.Equal(1, ConnectedComponents.FindWeak(snapshot).Count);
        Assert.Equal(Length, ConnectedComponents.FindStrong(snapshot).Count);
    }

    private static int[][] Expected(AnalysisCase graph, string kind) =>
        [.. ((JArray)graph.Answers("components")[kind]!).Select(part => part.Select(node => (int)node).ToArray())];

    private static int[][] Sorted(NodePartition partition) =>
        [.. Enumerable.Range(0, partition.Count).Select(group => partition.PositionsIn(group).ToArray()).OrderBy(part => part[0])];
}
