using Newtonsoft.Json.Linq;
using RelationsGraph.Analysis.Centralities;

namespace RelationsGraph.Tests.Analysis.Centralities;

public class NetworkxAgreementTests
{
    public static TheoryData<string> Cases => [.. AnalysisCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Scores_equal_those_of_NetworkX(string name)
    {
        var graph = AnalysisCase.Read(name);
        var snapshot = graph.ToSnapshot();
        foreach (var answer in graph.Answers("centrality"))
        {
            var scores = Centrality.Compute(snapshot, CentralityMeasure.Parse((string)answer["measure"]!), ToOptions(answer, graph)).Scores;
            AssertEqual(AnalysisCase.Numbers(answer["scores"]!), scores, Describe(answer));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Scores_of_personalised_PageRank_equal_those_of_NetworkX(string name)
    {
        var graph = AnalysisCase.Read(name);
        var snapshot = AnalysisGraphs.EntitySnapshot(graph.Nodes, graph.Edges);
        foreach (var answer in graph.Answers("personalised"))
        {
            var scores = Centrality.Compute(snapshot, CentralityMeasure.PageRank, new()
            {
                Directed = (bool)answer["directed"]!,
                Weighted = (bool)answer["weighted"]!,
                Tolerance = 1e-14,
                RestartAt = [AnalysisGraphs.Id(0), AnalysisGraphs.Id(graph.Nodes / 2)],
            }).Scores;
            AssertEqual(AnalysisCase.Numbers(answer["scores"]!), scores, "personalised");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Scores_of_edges_equal_those_of_NetworkX(string name)
    {
        var graph = AnalysisCase.Read(name);
        var snapshot = graph.ToSnapshot();
        foreach (var answer in graph.Answers("edge_betweenness"))
        {
            var directed = (bool)answer["directed"]!;
            var found = EdgeBetweenness.Compute(snapshot, new()
            {
                Directed = directed,
                Weighted = (bool)answer["weighted"]!,
                Normalised = (bool)answer["normalised"]!,
            }).Scores.ToDictionary(pair => Ends(snapshot.SourceOf(pair.Key), snapshot.TargetOf(pair.Key), directed), pair => pair.Value);
            var expected = answer["scores"]!.ToDictionary(item => Ends((int)item[0]!, (int)item[1]!, directed), item => (double)item[2]!);
            Assert.Equal(expected.Keys.Order(), found.Keys.Order());
            Assert.All(expected, pair => Assert.Equal(pair.Value, found[pair.Key], 1e-9 * Math.Max(1, pair.Value)));
        }
    }

    private static (int, int) Ends(int source, int target, bool directed) =>
        directed ? (source, target) : (Math.Min(source, target), Math.Max(source, target));

    private static CentralityOptions ToOptions(JToken answer, AnalysisCase graph) => new()
    {
        Directed = (bool)answer["directed"]!,
        Weighted = (bool)answer["weighted"]!,
        Normalised = (bool)answer["normalised"]!,
        Attenuation = graph.Attenuation,
        Tolerance = 1e-14,
        MaxIterations = 100_000,
    };

    private static string Describe(JToken answer) =>
        $"{answer["measure"]}, directed {answer["directed"]}, weighted {answer["weighted"]}, normalised {answer["normalised"]}";

    private static void AssertEqual(double[] expected, IReadOnlyList<double> actual, string what)
    {
        Assert.Equal(expected.Length, actual.Count);
        for (var node = 0; node < expected.Length; node++)
        {
            var difference = Math.Abs(expected[node] - actual[node]);
            Assert.True(difference <= 1e-9 * Math.Max(1, Math.Abs(expected[node])), $"{what}: node {node} has {actual[node]}, not {expected[node]}");
        }
    }
}
