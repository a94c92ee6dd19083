using System.Collections.Immutable;
using System.Globalization;
using RelationsGraph.Analysis.Centralities;
using RelationsGraph.Analysis.Changes;
using RelationsGraph.Cli.Plots;
using RelationsGraph.Graph;

namespace RelationsGraph.Cli.Output;

/// <summary>Rankings of one period after another.</summary>
internal static class PeriodTable
{
    /// <summary>
    /// A row an entity and period, with its rank in the period before. Periods without an event have no rows, nor have entities without
    /// a score.
    /// </summary>
    public static ResultTable Of(
        CentralityMeasure measure, TimeStep step, ImmutableArray<CentralityPeriod> periods, int top, IReadOnlySet<string> only) => new(
        [
            new("period"), new("rank", ColumnKind.Number), new("change"), new("name"), new("label"), new(measure.Name, ColumnKind.Number),
            new("", ColumnKind.Bar), new("before", ColumnKind.Number), new("id"),
        ],
        Rows(step, [.. periods.Where(period => period.Events > 0)], top, only));

    /// <summary>The lines of those who have the most score in sum, one place a period.</summary>
    public static LineChart Chart(string title, TimeStep step, ImmutableArray<CentralityPeriod> periods, IReadOnlySet<string> only)
    {
        var sums = new Dictionary<string, (Node Node, double Sum)>(StringComparer.Ordinal);
        var scores = periods
            .Select(period => period.Result.Rank(only).ToDictionary(ranked => ranked.Node.Id, StringComparer.Ordinal)).ToList();
        foreach (var ranked in scores.SelectMany(period => period.Values))
        {
            sums[ranked.Node.Id] = (ranked.Node, sums.GetValueOrDefault(ranked.Node.Id).Sum + ranked.Score);
        }

        var first = sums.Values.Where(item => item.Sum > 0).OrderByDescending(item => item.Sum)
            .ThenBy(item => item.Node.Id, StringComparer.Ordinal).Take(LineChart.MostLines);
        return new LineChart(
            $"{title} by {step.ToString().ToLowerInvariant()}",
            [.. periods.Select(period => NameOf(step, period))],
            [.. first.Select(item => new PlotSeries(item.Node.Name, [.. scores.Select(period => period[item.Node.Id].Score)]))]);
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(
        TimeStep step, ImmutableArray<CentralityPeriod> periods, int top, IReadOnlySet<string> only) =>
        periods.SelectMany((period, i) => Rows(step, period, i > 0 ? periods[i - 1] : null, top, only));

    private static IEnumerable<IReadOnlyList<object?>> Rows(
        TimeStep step, CentralityPeriod period, CentralityPeriod? before, int top, IReadOnlySet<string> only)
    {
        // In the first period nobody rose or fell
        var changes = RankChanges.Between((before ?? period).Result, period.Result, only)
            .Where(change => change.After is not null).Take(top).ToList();
        var most = changes.Select(change => change.ScoreAfter).DefaultIfEmpty(0).Max();
        return changes.Select(change => (IReadOnlyList<object?>)
        [
            NameOf(step, period), change.After, before is null ? "" : Describe(change), change.Node.Name, change.Node.Label, change.ScoreAfter,
            change.ScoreAfter / most, before is null ? null : change.Before, change.Node.Id,
        ]);
    }

    private static string Describe(RankChange change) => change.Rise switch
    {
        null => "new",
        0 => "=",
        > 0 => $"+{change.Rise}",
        _ => $"{change.Rise}",
    };

    private static string NameOf(TimeStep step, CentralityPeriod period) => step switch
    {
        TimeStep.Month => period.First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        TimeStep.Year => period.First.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => period.First.ToString("yyyy", CultureInfo.InvariantCulture) + "s",
    };
}
