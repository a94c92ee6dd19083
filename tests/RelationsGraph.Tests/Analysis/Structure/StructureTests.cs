using Newtonsoft.Json.Linq;
using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Components;
using RelationsGraph.Analysis.Structure;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Analysis.Structure;

public class StructureTests
{
    public static TheoryData<string> Cases => [.. AnalysisCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Triangles_and_clustering_equal_those_of_NetworkX(string name)
    {
        var graph = AnalysisCase.Read(name);
        var expected = graph.Answers("structure");
        var clustering = Clustering.Compute(graph.ToSnapshot());
        Assert.Equal(expected["triangles"]!.Select(count => (long)count), clustering.Triangles);
        AssertNear(AnalysisCase.Numbers(expected["clustering"]!), clustering.Coefficients);
        Assert.Equal((double)expected["transitivity"]!, clustering.Transitivity, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Bridges_and_articulation_points_equal_those_of_NetworkX(string name)
    {
        var graph = AnalysisCase.Read(name);
        var snapshot = graph.ToSnapshot();
        var expected = graph.Answers("structure");
        var found = CutPoints.Find(snapshot);
        Assert.Equal(expected["articulation_points"]!.Select(node => (int)node), found.ArticulationPoints);
        var bridges = found.Bridges.Select(edge => new[] { snapshot.SourceOf(edge), snapshot.TargetOf(edge) }.Order().ToArray());
        Assert.Equal(
            expected["bridges"]!.Select(pair => pair.Select(node => (int)node).ToArray()),
            bridges.OrderBy(pair => pair[0]).ThenBy(pair => pair[1]));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_bridges_and_articulation_points_cut_off_is_what_is_gone_without_them(string name)
    {
        var graph = AnalysisCase.Read(name);
        var found = CutPoints.Find(graph.ToSnapshot());
        for (var i = 0; i < found.Bridges.Length; i++)
        {
            var bridge = found.Bridges[i];
            var parts = ConnectedComponents.FindWeak(AnalysisGraphs.Snapshot(graph.Nodes, [.. graph.Edges.Where((_, edge) => edge != bridge)]));
            var sides = new[] { graph.Edges[bridge].Source, graph.Edges[bridge].Target }.Select(end => parts.PositionsIn(parts.GroupOf(end)).Length);
            Assert.Equal(sides.Min(), found.BridgeSides[i]);
        }

        for (var i = 0; i < found.ArticulationPoints.Length; i++)
        {
            var point = found.ArticulationPoints[i];
            var parts = ConnectedComponents.FindWeak(AnalysisGraphs.Snapshot(
                graph.Nodes, [.. graph.Edges.Where(edge => edge.Source != point && edge.Target != point)]));
            var neighbours = graph.Edges.Where(edge => edge.Source == point || edge.Target == point)
                .Select(edge => edge.Source == point ? edge.Target : edge.Source).Where(node => node != point);
            var sizes = neighbours.Select(parts.GroupOf).Distinct().Select(group => parts.PositionsIn(group).Length).ToList();
            Assert.Equal((sizes.Count, sizes.Sum() - sizes.Max()), (found.Parts[i], found.CutOff[i]));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Assortativity_equals_that_of_NetworkX(string name)
    {
        var graph = AnalysisCase.Read(name);
        foreach (var (section, directed) in new[] { ("assortativity", false), ("assortativity_directed", true) })
        {
            var coefficient = Assortativity.Compute(graph.ToSnapshot(), node => "kind " + (node % 3), directed);
            if (graph.Answers("structure")[section] is JValue { Value: not null } expected)
            {
                Assert.Equal((double)expected, coefficient, 1e-12);
            }
            else
            {
                Assert.Equal(double.NaN, coefficient);
            }
        }
    }

    [Fact]
    public void Persons_who_deal_with_persons_and_countries_with_countries_are_assortative()
    {
        var graph = new PropertyGraphBuilder()
            .Add(Node.ForEntity("a", "Person", "A", [])).Add(Node.ForEntity("b", "Person", "B", []))
            .Add(Node.ForEntity("c", "Country", "C", [])).Add(Node.ForEntity("d", "Country", "D", []))
            .Add(new Edge("1", "MEETS", "a", "b", PropertyMap.Empty, []))
            .Add(new Edge("2", "CRITICIZES", "c", "d", PropertyMap.Empty, []))
            .Build();
        Assert.Equal(1, Assortativity.ByLabel(GraphSnapshot.Of(graph)));
    }

    private static void AssertNear(double[] expected, IReadOnlyList<double> actual)
    {
        Assert.Equal(expected.Length, actual.Count);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }
}
