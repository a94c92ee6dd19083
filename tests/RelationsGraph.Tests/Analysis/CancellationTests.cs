using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Balance;
using RelationsGraph.Analysis.Centralities;
using RelationsGraph.Analysis.Changes;
using RelationsGraph.Analysis.Communities;
using RelationsGraph.Analysis.Paths;
using RelationsGraph.Analysis.Structure;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Analysis;

/// <summary>Whoever no longer wants an answer need not wait for it.</summary>
public class CancellationTests
{
    private static readonly Dictionary<string, Action<GraphSnapshot, CancellationToken>> Computations = new()
    {
        ["k shortest paths"] = (graph, token) => PathFinder.FindKShortest(graph, "n000", "n009", 3, cancellationToken: token),
        ["paths between sets"] = (graph, token) => PathFinder.FindBetween(graph, ["n000"], ["n008", "n009"], 3, cancellationToken: token),
        ["path through stops"] = (graph, token) => PathFinder.FindThrough(graph, ["n000", "n005", "n009"], cancellationToken: token),
        ["path through types"] = (graph, token) => PathFinder.FindPassing(graph, ["n000"], ["n009"], ["AIDS"], cancellationToken: token),
        ["path in time"] = (graph, token) => TimedPathFinder.Find(graph, "n000", "n009", cancellationToken: token),
        ["betweenness"] = (graph, token) => Centrality.Compute(graph, CentralityMeasure.Betweenness, cancellationToken: token),
        ["pagerank"] = (graph, token) => Centrality.Compute(graph, CentralityMeasure.PageRank, cancellationToken: token),
        ["edge betweenness"] = (graph, token) => EdgeBetweenness.Compute(graph, cancellationToken: token),
        ["centrality over time"] = (graph, token) => CentralitySeries.Compute(graph, CentralityMeasure.Degree, TimeStep.Year, cancellationToken: token),
        ["communities"] = (graph, token) => CommunityFinder.Find(graph, cancellationToken: token),
        ["balance"] = (graph, token) => SignedBalance.Compute(graph, token),
        ["cut"] = (graph, token) => MinimumCut.FindEdges(graph, ["n000"], ["n009"], cancellationToken: token),
        ["bridges"] = (graph, token) => CutPoints.Find(graph, token),
        ["triangles"] = (graph, token) => Clustering.Compute(graph, token),
    };

    public static TheoryData<string> Names => [.. Computations.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_computation_ends_when_it_is_told_to(string name)
    {
        Computations[name](Snapshot, TestContext.Current.CancellationToken);
        Assert.ThrowsAny<OperationCanceledException>(() => Computations[name](Snapshot, new CancellationToken(canceled: true)));
    }

    private static GraphSnapshot Snapshot { get; } = MakeSnapshot();

    private static GraphSnapshot MakeSnapshot()
    {
        var builder = new PropertyGraphBuilder();
        for (var node = 0; node < 10; node++)
        {
            builder.Add(Node.ForEntity(AnalysisGraphs.Id(node), "Country", AnalysisGraphs.Id(node), []));
        }

        for (var node = 0; node < 9; node++)
        {
            var day = new DateOnly(2020 + node, 1, 1);
            builder.Add(new Edge($"e{node}", "AIDS", AnalysisGraphs.Id(node), AnalysisGraphs.Id(node + 1), PropertyMap.Of(
                (PropertyNames.Status, EventStatus.Happened), (PropertyNames.Start, day), (PropertyNames.End, day), (PropertyNames.Goldstein, 7d)), []));
        }

        return GraphSnapshot.Of(builder.Build());
    }
}
