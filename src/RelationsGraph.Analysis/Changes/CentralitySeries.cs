using System.Collections.Immutable;
using RelationsGraph.Analysis.Centralities;

namespace RelationsGraph.Analysis.Changes;

/// <summary>How central nodes are in one period after another.</summary>
public static class CentralitySeries
{
    /// <summary>Computes a measure for each period from the first day of any edge to the last.</summary>
    /// <param name="snapshot">The part of the graph that takes part; an event takes part in each period that it touches.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="step">How long the periods are.</param>
    /// <param name="options">How to compute; <see cref="CentralityOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the computation.</param>
    /// <remarks>
    /// States without a date take part in every period, see <see cref="GraphSnapshot.During"/>. It takes what the measure takes on the
    /// edges of each period, and O(m) once. The progress told is the share of the periods that are done.
    /// </remarks>
    /// <returns>The periods in order of time; those in which nothing happened too. None where no edge has a date.</returns>
    /// <exception cref="ArgumentException">The measure cannot do with a weight of the graph.</exception>
    /// <exception cref="ConvergenceException">The scores of an iterative measure did not settle.</exception>
    public static ImmutableArray<CentralityPeriod> Compute(
        GraphSnapshot snapshot,
        CentralityMeasure measure,
        TimeStep step,
        CentralityOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(measure);
        if (snapshot.Days is not { } days)
        {
            return [];
        }

        options ??= CentralityOptions.Default;
        var starts = StartsBetween(days.Range(), step);
        var edges = EdgesOfPeriods(snapshot, days, starts);
        var periods = ImmutableArray.CreateBuilder<CentralityPeriod>(starts.Count);
        for (var period = 0; period < starts.Count; period++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var part = snapshot.WithEdges(edges[period]);
            var result = Centrality.Compute(part, measure, options with { Progress = null }, cancellationToken);
            periods.Add(new CentralityPeriod(
                starts[period], LastOf(starts[period], step), part.EdgeCount, part.DatedEdgeCount, result));
            options.Progress?.Report((period + 1d) / starts.Count);
        }

        return periods.MoveToImmutable();
    }

    private static List<DateOnly> StartsBetween((DateOnly First, DateOnly Last) days, TimeStep step)
    {
        var starts = new List<DateOnly>();
        var start = StartOf(days.First, step);
        for (; LastOf(start, step) < days.Last; start = LastOf(start, step).AddDays(1))
        {
            starts.Add(start);
        }

        starts.Add(start);
        return starts;
    }

    // In one pass over the edges, as months can be thousands
    private static List<int>[] EdgesOfPeriods(GraphSnapshot snapshot, EdgeDays days, List<DateOnly> starts)
    {
        var edges = starts.Select(_ => new List<int>()).ToArray();
        for (var edge = 0; edge < snapshot.EdgeCount; edge++)
        {
            var isDated = days.FirstOf(edge) != EdgeDays.None;
            if (!isDated && snapshot.EdgeAt(edge).Status is not null)
            {
                continue;
            }

            var (first, last) = isDated ? (PeriodOf(days.FirstOf(edge)), PeriodOf(days.LastOf(edge))) : (0, edges.Length - 1);
            for (var period = first; period <= last; period++)
            {
                edges[period].Add(edge);
            }
        }

        return edges;

        int PeriodOf(int day)
        {
            var position = starts.BinarySearch(DateOnly.FromDayNumber(day));
            return position >= 0 ? position : ~position - 1;
        }
    }

    private static DateOnly StartOf(DateOnly day, TimeStep step) => step switch
    {
        TimeStep.Month => new DateOnly(day.Year, day.Month, 1),
        TimeStep.Year => new DateOnly(day.Year, 1, 1),
        TimeStep.Decade => new DateOnly(Math.Max(1, day.Year - (day.Year % 10)), 1, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "There is no such step."),
    };

    private static DateOnly LastOf(DateOnly start, TimeStep step) => step switch
    {
        TimeStep.Month => new DateOnly(start.Year, start.Month, DateTime.DaysInMonth(start.Year, start.Month)),
        TimeStep.Year => new DateOnly(start.Year, 12, 31),
        _ => new DateOnly(start.Year - (start.Year % 10) + 9, 12, 31),
    };
}
