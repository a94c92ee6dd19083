using CsCheck;
using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Balance;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Analysis.Balance;

public class SignedBalanceTests
{
    private static readonly Gen<AnalysisEdge[]> Events = Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7], Gen.Int[-10, 10], (source, target, weight) =>
        new AnalysisEdge(source, target, weight)).Array[0, 25];

    [Fact]
    public void Friends_of_friends_and_foes_of_foes_are_on_one_side()
    {
        var balance = SignedBalance.Compute(Snapshot([new(0, 1, 7), new(1, 0, -2), new(0, 2, -9), new(1, 2, -4), new(3, 2, 6)]));
        Assert.Equal([("n000", "n002", -9), ("n002", "n003", 6), ("n000", "n001", 5), ("n001", "n002", -4)],
            balance.Ties.Select(tie => (tie.First.Id, tie.Second.Id, (int)tie.Weight)));
        Assert.Equal((1, 1), (balance.Ties[2].Cooperative, balance.Ties[2].Hostile));
        Assert.Equal([["n002", "n003"], ["n000", "n001"]], balance.Camps.Select(camp => camp.Select(node => node.Id).ToArray()));
        Assert.Equal(0, balance.Frustration);
        var triad = Assert.Single(balance.Triads);
        Assert.True(triad.IsBalanced);
        Assert.Equal((2, 4d), (triad.Foes, triad.Strength));
        Assert.Equal(1, balance.BalancedShare);
    }

    [Fact]
    public void Three_foes_are_out_of_balance()
    {
        var balance = SignedBalance.Compute(Snapshot([new(0, 1, -5), new(1, 2, -5), new(0, 2, -2)]));
        Assert.False(Assert.Single(balance.Triads).IsBalanced);
        Assert.Equal(0, balance.BalancedShare);
        Assert.Equal(2d / 12, balance.Frustration);
    }

    [Fact]
    public void Triads_are_all_three_actors_with_three_ties()
    {
        Events.Sample(events =>
        {
            var signs = SignedWeights(events);
            var expected =
                from first in Enumerable.Range(0, 8)
                from second in Enumerable.Range(first + 1, 7 - first)
                from third in Enumerable.Range(second + 1, 7 - second)
                let weights = new[] { signs[(first, second)], signs[(first, third)], signs[(second, third)] }
                where weights.All(weight => weight != 0)
                select (AnalysisGraphs.Id(first), AnalysisGraphs.Id(second), AnalysisGraphs.Id(third), weights.Count(weight => weight < 0), weights.Min(Math.Abs));
            var found = SignedBalance.Compute(Snapshot(events)).Triads.Select(triad =>
                (triad.First.Id, triad.Second.Id, triad.Third.Id, triad.Foes, triad.Strength));
            Assert.Equal(expected.Order(), found.Order());
        });
    }

    [Fact]
    public void Camps_are_perfect_where_they_can_be_and_never_better_than_the_best()
    {
        Events.Sample(events =>
        {
            var best = LeastFrustration(SignedWeights(events));
            var found = SignedBalance.Compute(Snapshot(events)).Frustration;
            Assert.True(found >= best - 1e-12);
            Assert.Equal(best == 0, found == 0);
        });
    }

    [Fact]
    public void A_graph_without_events_is_in_balance()
    {
        var balance = SignedBalance.Compute(GraphSnapshot.Of(AnalysisGraphs.Entities(2, [new(0, 1, 1)], "MEMBER_OF")));
        Assert.Empty(balance.Ties);
        Assert.Equal(1, balance.BalancedShare);
        Assert.Equal(0, balance.Frustration);
        Assert.All(balance.Camps, camp => Assert.Empty(camp));
    }

    private static Dictionary<(int, int), double> SignedWeights(AnalysisEdge[] events) => Enumerable.Range(0, 8)
        .SelectMany(first => Enumerable.Range(first + 1, 7 - first).Select(second => (first, second)))
        .ToDictionary(pair => pair, pair => events
            .Where(item => (Math.Min(item.Source, item.Target), Math.Max(item.Source, item.Target)) == pair).Sum(item => item.Weight));

    private static double LeastFrustration(Dictionary<(int First, int Second), double> weights)
    {
        var total = weights.Values.Sum(Math.Abs);
        var least = Enumerable.Range(0, 256).Min(camps => weights.Sum(pair =>
            ((camps >> pair.Key.First) & 1) == ((camps >> pair.Key.Second) & 1) == pair.Value < 0 ? Math.Abs(pair.Value) : 0));
        return total > 0 ? least / total : 0;
    }

    private static GraphSnapshot Snapshot(AnalysisEdge[] events)
    {
        var builder = new PropertyGraphBuilder();
        for (var node = 0; node < 8; node++)
        {
            builder.Add(Node.ForEntity(AnalysisGraphs.Id(node), "Country", AnalysisGraphs.Id(node), []));
        }

        for (var i = 0; i < events.Length; i++)
        {
            builder.Add(new Edge($"e{i:D2}", "CRITICIZES", AnalysisGraphs.Id(events[i].Source), AnalysisGraphs.Id(events[i].Target),
                PropertyMap.Of((PropertyNames.Status, "happened"), (PropertyNames.Goldstein, events[i].Weight)), []));
        }

        return GraphSnapshot.Of(builder.Build());
    }
}
