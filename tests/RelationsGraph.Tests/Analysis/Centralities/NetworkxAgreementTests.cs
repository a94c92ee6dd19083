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
