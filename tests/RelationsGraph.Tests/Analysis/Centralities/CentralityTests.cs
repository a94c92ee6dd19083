using CsCheck;
using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Centralities;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Analysis.Centralities;

public class CentralityTests
{
    private static readonly CentralityOptions Precise = new() { Tolerance = 1e-13, MaxIterations = 1_000_000 };

    public static TheoryData<string> Names => [.. CentralityMeasure.All.Select(measure => measure.Name)];

    // The iterative measures may have no limit on some random graph; the others are defined on all
    public static TheoryData<string> AlwaysDefined =>
        [.. CentralityMeasure.All.Except([CentralityMeasure.Eigenvector, CentralityMeasure.Hubs, CentralityMeasure.Authorities]).Select(measure => measure.Name)];

    [Theory]
    [MemberData(nameof(AlwaysDefined))]
    public void Renumbering_the_nodes_changes_no_score(string name)
    {
        var measure = CentralityMeasure.Parse(name);
        var cases = AnalysisGraphs.Any(12, 30).SelectMany(graph => Gen.Shuffle(Enumerable.Range(0, graph.Nodes).ToArray()).Select(order => (graph, order)));
        cases.Sample(sample =>
        {
            var (graph, order) = sample;
            var renumbered = graph.Edges.Select(edge => new AnalysisEdge(order[edge.Source], order[edge.Target], edge.Weight)).ToArray();
            var before = Centrality.Compute(AnalysisGraphs.Snapshot(graph.Nodes, graph.Edges), measure, Precise).Scores;
            var after = Centrality.Compute(AnalysisGraphs.Snapshot(graph.Nodes, renumbered), measure, Precise).Scores;
            return Enumerable.Range(0, graph.Nodes).All(node => Math.Abs(before[node] - after[order[node]]) < 1e-9);
        }, iter: 200);
    }

    [Theory]
    [MemberData(nameof(AlwaysDefined))]
    public void An_isolated_node_changes_no_rank(string name)
    {
        var measure = CentralityMeasure.Parse(name);
        AnalysisGraphs.Any(12, 30).Sample(graph =>
        {
            var before = Centrality.Compute(AnalysisGraphs.EntitySnapshot(graph.Nodes, graph.Edges), measure, Precise).Rank();
            var after = Centrality.Compute(AnalysisGraphs.EntitySnapshot(graph.Nodes + 1, graph.Edges), measure, Precise).Rank();
            var isolated = AnalysisGraphs.Id(graph.Nodes);
            return before.Select(ranked => ranked.Node.Id).SequenceEqual(after.Select(ranked => ranked.Node.Id).Where(id => id != isolated));
        }, iter: 200);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Scores_are_the_same_to_the_last_bit_on_any_number_of_threads(string name)
    {
        var graph = AnalysisCase.Read("random-of-150").ToSnapshot();
        var measure = CentralityMeasure.Parse(name);
        foreach (var weighted in new[] { false, true })
        {
            var alone = Centrality.Compute(graph, measure, new CentralityOptions { Threads = 1, Weighted = weighted }).Scores;
            var together = Centrality.Compute(graph, measure, new CentralityOptions { Threads = 5, Weighted = weighted }).Scores;
            Assert.Equal(alone, together);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_graph_without_nodes_has_no_scores(string name)
    {
        var result = Centrality.Compute(GraphSnapshot.Of(PropertyGraph.Empty), CentralityMeasure.Parse(name));
        Assert.Empty(result.Scores);
        Assert.Empty(result.Rank());
    }

    [Fact]
    public void A_symmetric_edge_counts_once_each_way_and_once_in_all()
    {
        var snapshot = GraphSnapshot.Of(AnalysisGraphs.Entities(3, [new(0, 1, 1), new(1, 2, 1)], type: "MEETS"));
        Assert.Equal([1, 2, 1], Centrality.Compute(snapshot, CentralityMeasure.Degree).Scores);
        Assert.Equal([1, 2, 1], Centrality.Compute(snapshot, CentralityMeasure.InDegree).Scores);
        Assert.Equal([1, 2, 1], Centrality.Compute(snapshot, CentralityMeasure.OutDegree).Scores);
        Assert.Equal([0, 2, 0], Centrality.Compute(snapshot, CentralityMeasure.Betweenness, new() { Directed = true }).Scores);
    }

    [Fact]
    public void Nodes_of_the_same_score_share_a_rank_and_stand_in_order_of_name()
    {
        var ranking = Centrality.Compute(AnalysisGraphs.EntitySnapshot(4, [new(1, 0, 1), new(1, 2, 1), new(1, 3, 1)]), CentralityMeasure.Degree).Rank();
        Assert.Equal([(1, "n001"), (2, "n000"), (2, "n002"), (2, "n003")], ranking.Select(ranked => (ranked.Rank, ranked.Node.Id)));
    }

    [Fact]
    public void A_ranking_can_be_of_some_labels_while_all_nodes_take_part()
    {
        var graph = new PropertyGraphBuilder()
            .Add(Node.ForEntity("a", "Person", "A", []))
            .Add(Node.ForEntity("b", "Country", "B", []))
            .Add(Node.ForEntity("c", "Person", "C", []))
            .Add(new Edge("1", "VISITS", "a", "b", PropertyMap.Empty, []))
            .Add(new Edge("2", "VISITS", "c", "b", PropertyMap.Empty, []))
            .Build();
        var result = Centrality.Compute(GraphSnapshot.Of(graph), CentralityMeasure.Betweenness);
        Assert.Equal(["A", "C"], result.Rank(new HashSet<string> { "Person" }).Select(ranked => ranked.Node.Name));
        Assert.Equal(["B"], result.Rank(top: 1).Select(ranked => ranked.Node.Name));
    }

    [Theory]
    [InlineData("betweenness", "A weight is -2; as a length it must be greater than 0.")]
    [InlineData("closeness", "A weight is -2; as a length it must be 0 or more.")]
    [InlineData("harmonic", "A weight is -2; as a length it must be 0 or more.")]
    [InlineData("pagerank", "A weight is negative or not a number; PageRank needs weights of 0 or more.")]
    public void A_negative_weight_is_refused_where_it_makes_no_sense(string measure, string message)
    {
        var snapshot = AnalysisCase.Read("negative-weights").ToSnapshot();
        var exception = Assert.Throws<ArgumentException>(
            () => Centrality.Compute(snapshot, CentralityMeasure.Parse(measure), new() { Weighted = true }));
        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public void Scores_that_do_not_settle_are_an_error_with_advice()
    {
        var chain = AnalysisGraphs.Snapshot(3, [new(0, 1, 1), new(1, 2, 1)]);
        var exception = Assert.Throws<ConvergenceException>(
            () => Centrality.Compute(chain, CentralityMeasure.Eigenvector, new() { Directed = true, MaxIterations = 100 }));
        Assert.Equal(100, exception.Iterations);
        Assert.EndsWith("A directed graph without cycles has none; count edges both ways, or use pagerank.", exception.Message);

        exception = Assert.Throws<ConvergenceException>(
            () => Centrality.Compute(AnalysisCase.Read("les-miserables").ToSnapshot(), CentralityMeasure.Katz, new() { Attenuation = 0.9, Directed = false }));
        Assert.EndsWith("The attenuation 0.9 is too great for this graph; 0.025 is safe.", exception.Message);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Estimated_betweenness_is_within_its_bound(bool directed, bool normalised)
    {
        var snapshot = AnalysisCase.Read("random-of-150").ToSnapshot();
        var options = new CentralityOptions { Directed = directed, Normalised = normalised };
        var exact = Centrality.Compute(snapshot, CentralityMeasure.Betweenness, options);
        Assert.Null(exact.ErrorBound);
        foreach (var seed in Enumerable.Range(0, 20))
        {
            var estimate = Centrality.Compute(snapshot, CentralityMeasure.Betweenness, options with { Samples = 100, Seed = seed });
            var worst = exact.Scores.Zip(estimate.Scores, (score, estimated) => Math.Abs(score - estimated)).Max();
            Assert.InRange(worst, double.Epsilon, estimate.ErrorBound!.Value);
        }
    }

    [Fact]
    public void More_samples_have_a_smaller_bound_and_all_of_them_none()
    {
        var snapshot = AnalysisCase.Read("karate-club").ToSnapshot();
        var exact = Centrality.Compute(snapshot, CentralityMeasure.Betweenness);
        double? Bound(int samples) => Centrality.Compute(snapshot, CentralityMeasure.Betweenness, new() { Samples = samples }).ErrorBound;
        Assert.True(Bound(20) < Bound(10));
        Assert.Null(Bound(34));
        Assert.Equal(exact.Scores, Centrality.Compute(snapshot, CentralityMeasure.Betweenness, new() { Samples = 34 }).Scores);
    }

    [Fact]
    public void A_walker_who_starts_anew_at_one_node_stays_near_it()
    {
        var snapshot = AnalysisGraphs.EntitySnapshot(4, [new(0, 1, 1), new(1, 0, 1), new(2, 3, 1), new(3, 2, 1)]);
        var scores = Centrality.Compute(snapshot, CentralityMeasure.PageRank, new() { RestartAt = ["n000"] }).Scores;
        Assert.Equal([1 / 1.85, 0.85 / 1.85, 0, 0], scores.Select(score => Math.Round(score, 9)).ToArray(), (x, y) => Math.Abs(x - y) < 1e-9);
        var exception = Assert.Throws<ArgumentException>(
            () => Centrality.Compute(snapshot, CentralityMeasure.PageRank, new() { RestartAt = ["n9"] }));
        Assert.Equal("There is no node 'n9' to start at, or the selection leaves it out.", exception.Message);
    }

    [Fact]
    public void Edges_are_ranked_with_their_ends_and_parallel_ones_once()
    {
        var snapshot = AnalysisGraphs.EntitySnapshot(4, [new(0, 1, 2), new(0, 1, 1), new(2, 1, 1), new(2, 3, 1)]);
        Assert.Equal(
            [(1, "n002", "e0002", "n001", 4), (2, "n000", "e0000", "n001", 3), (2, "n002", "e0003", "n003", 3)],
            EdgeBetweenness.Compute(snapshot).Rank().Select(edge => (edge.Rank, edge.Source.Id, edge.Edge.Key, edge.Target.Id, (int)edge.Score)));
        Assert.Equal("e0001", EdgeBetweenness.Compute(snapshot, new() { Weighted = true }).Rank()[1].Edge.Key);
    }

    [Fact]
    public void An_unknown_measure_is_refused_with_the_list_of_all()
    {
        var exception = Assert.Throws<ArgumentException>(() => CentralityMeasure.Parse("fame"));
        Assert.StartsWith("There is no measure 'fame'; there are degree, in-degree, out-degree, betweenness,", exception.Message);
    }

    [Theory]
    [InlineData("betweenness")]
    [InlineData("closeness")]
    public void Progress_goes_to_the_end(string measure)
    {
        var told = new ProgressList();
        Centrality.Compute(
            AnalysisCase.Read("random-of-150").ToSnapshot(), CentralityMeasure.Parse(measure), new() { Threads = 1, Progress = told });
        Assert.Equal(1, told.Shares[^1]);
        Assert.Equal(told.Shares.Order(), told.Shares);
        Assert.True(told.Shares.Count > 1);
    }

    [Fact]
    public void A_computation_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var snapshot = AnalysisCase.Read("karate-club").ToSnapshot();
        foreach (var measure in new[] { CentralityMeasure.Betweenness, CentralityMeasure.Closeness, CentralityMeasure.PageRank })
        {
            Assert.ThrowsAny<OperationCanceledException>(() => Centrality.Compute(snapshot, measure, cancellationToken: source.Token));
        }
    }

    private sealed class ProgressList : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}
