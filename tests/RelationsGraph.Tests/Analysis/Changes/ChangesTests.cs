using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Centralities;
using RelationsGraph.Analysis.Changes;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Analysis.Changes;

public class ChangesTests
{
    private static readonly GraphSnapshot Snapshot = MakeSnapshot();

    [Fact]
    public void A_measure_is_computed_for_every_month_also_for_one_in_which_nothing_happened()
    {
        var series = CentralitySeries.Compute(Snapshot, CentralityMeasure.Degree, TimeStep.Month);
        Assert.Equal(
            [(new DateOnly(2024, 12, 1), new DateOnly(2024, 12, 31), 3), (new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 31), 2),
                (new DateOnly(2025, 2, 1), new DateOnly(2025, 2, 28), 1), (new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31), 3)],
            series.Select(period => (period.First, period.Last, period.Edges)));

        // A and B: the visit over the new year counts in both months, the membership in all
        Assert.Equal([3, 2, 1, 2], series.Select(period => period.Result.Scores[0]));
    }

    [Fact]
    public void The_series_is_the_same_to_the_last_bit_on_any_number_of_threads_and_tells_how_far_it_is()
    {
        var told = new List<double>();
        var first = Series(1, new Reports(told));
        Assert.All([2, 5], threads => Assert.Equal(first, Series(threads, null)));
        Assert.Equal([0.25, 0.5, 0.75, 1], told);

        List<long> Series(int threads, IProgress<double>? progress) =>
        [
            .. CentralitySeries.Compute(Snapshot, CentralityMeasure.PageRank, TimeStep.Month, new() { Threads = threads, Progress = progress })
                .SelectMany(period => period.Result.Scores).Select(BitConverter.DoubleToInt64Bits),
        ];
    }

    [Theory]
    [InlineData(TimeStep.Month, "9999-12-01")]
    [InlineData(TimeStep.Year, "9999-01-01")]
    [InlineData(TimeStep.Decade, "9990-01-01")]
    public void The_last_day_of_the_calendar_is_in_a_period_too(TimeStep step, string start)
    {
        var snapshot = GraphSnapshot.Of(new PropertyGraphBuilder()
            .Add(Node.ForEntity("a", "Country", "A", [])).Add(Node.ForEntity("b", "Country", "B", []))
            .Add(MakeEvent("1", "VISITS", "a", "b", 1, DateOnly.MaxValue, DateOnly.MaxValue)).Build());
        var period = Assert.Single(CentralitySeries.Compute(snapshot, CentralityMeasure.Degree, step));
        Assert.Equal((start, DateOnly.MaxValue), (PropertyFormat.ToText(period.First), period.Last));
    }

    [Fact]
    public void Only_events_count_as_events()
    {
        var series = CentralitySeries.Compute(Snapshot, CentralityMeasure.Degree, TimeStep.Month);
        Assert.Equal([2, 1, 0, 2], series.Select(period => period.Events));
    }

    [Theory]
    [InlineData(TimeStep.Year, "2024-01-01,2025-01-01")]
    [InlineData(TimeStep.Decade, "2020-01-01")]
    public void Years_and_decades_begin_as_on_the_calendar(TimeStep step, string starts)
    {
        var series = CentralitySeries.Compute(Snapshot, CentralityMeasure.Degree, step);
        Assert.Equal(starts.Split(','), series.Select(period => PropertyFormat.ToText(period.First)));
    }

    [Fact]
    public void A_graph_without_dates_has_no_periods()
    {
        Assert.Empty(CentralitySeries.Compute(AnalysisGraphs.EntitySnapshot(2, [new(0, 1, 1)]), CentralityMeasure.Degree, TimeStep.Year));
    }

    [Fact]
    public void Rank_changes_tell_who_rose_fell_came_and_went()
    {
        var before = Compute(new DateOnly(2024, 12, 1), new DateOnly(2024, 12, 31));
        var after = Compute(new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31));
        Assert.Equal(
            [("a", 1, 1, 0), ("b", 2, 1, 1), ("c", 3, 3, 0), ("d", null, 3, null)],
            RankChanges.Between(before, after).Select(change => (change.Node.Id, change.Before, change.After, change.Rise)));
        Assert.Equal(
            [("a", 1, 1), ("b", 1, 2), ("c", 3, 3), ("d", 3, null)],
            RankChanges.Between(after, before).Select(change => (change.Node.Id, change.Before, change.After)));
    }

    [Fact]
    public void Rankings_of_two_measures_cannot_be_compared()
    {
        var degree = Centrality.Compute(Snapshot, CentralityMeasure.Degree);
        var exception = Assert.Throws<ArgumentException>(
            () => RankChanges.Between(degree, Centrality.Compute(Snapshot, CentralityMeasure.Katz)));
        Assert.StartsWith("Scores of degree and of katz cannot be compared.", exception.Message);
    }

    [Fact]
    public void A_comparison_tells_new_gone_and_reversed_relations()
    {
        var comparison = GraphComparison.Between(
            Snapshot.During(new DateOnly(2024, 12, 1), new DateOnly(2024, 12, 31)),
            Snapshot.During(new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31)));
        Assert.Equal(["a SANCTIONS b", "d CRITICIZES b"], comparison.Added.Select(Tell));
        Assert.Equal(["a AIDS b", "a VISITS b"], comparison.Gone.Select(Tell));
        var reversed = Assert.Single(comparison.Reversed);
        Assert.Equal(("a", "b", 8.9, -8d), (reversed.First.Id, reversed.Second.Id, reversed.Before, reversed.After));
    }

    private sealed class Reports(List<double> told) : IProgress<double>
    {
        public void Report(double value) => told.Add(value);
    }

    private static string Tell(Relation relation) => $"{relation.Source.Id} {relation.Type} {relation.Target.Id}";

    private static CentralityResult Compute(DateOnly first, DateOnly last) =>
        Centrality.Compute(Snapshot.During(first, last), CentralityMeasure.Degree);

    private static GraphSnapshot MakeSnapshot() => GraphSnapshot.Of(new PropertyGraphBuilder()
        .Add(Node.ForEntity("a", "Country", "A", []))
        .Add(Node.ForEntity("b", "Country", "B", []))
        .Add(Node.ForEntity("c", "Organization", "C", []))
        .Add(Node.ForEntity("d", "Country", "D", []))
        .Add(new Edge("1", "MEMBER_OF", "a", "c", PropertyMap.Empty, []))
        .Add(MakeEvent("2", "VISITS", "a", "b", 1.9, new DateOnly(2024, 12, 30), new DateOnly(2025, 1, 2)))
        .Add(MakeEvent("3", "AIDS", "a", "b", 7, new DateOnly(2024, 12, 5), new DateOnly(2024, 12, 5)))
        .Add(MakeEvent("4", "SANCTIONS", "a", "b", -8, new DateOnly(2025, 3, 5), new DateOnly(2025, 3, 5)))
        .Add(MakeEvent("5", "CRITICIZES", "d", "b", -2, new DateOnly(2025, 3, 6), new DateOnly(2025, 3, 31)))
        .Add(new Edge("6", "PRAISES", "d", "b", PropertyMap.Of((PropertyNames.Status, "happened")), []))
        .Build());

    private static Edge MakeEvent(string key, string type, string source, string target, double goldstein, DateOnly start, DateOnly end) => new(
        key, type, source, target,
        PropertyMap.Of(
            (PropertyNames.Status, "happened"), (PropertyNames.Goldstein, goldstein), (PropertyNames.Start, start), (PropertyNames.End, end)),
        []);
}
