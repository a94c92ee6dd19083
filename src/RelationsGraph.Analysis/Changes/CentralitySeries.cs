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
    /// States without a date take part in every period, see <see cref="GraphSnapshot.During"/>. O(m) for each period, and what the measure
    /// takes on the edges of the period. The progress told is the share of the time that is done.
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
        var (first, last) = days.Range();
        var (begin, length) = (StartOf(first, step), Math.Max(1d, last.DayNumber - StartOf(first, step).DayNumber + 1));
        var periods = ImmutableArray.CreateBuilder<CentralityPeriod>();
        for (var start = begin; start <= last; start = Next(start, step))
        {
            var end = Next(start, step).AddDays(-1);
            cancellationToken.ThrowIfCancellationRequested();
            var part = snapshot.During(start, end);
            var result = Centrality.Compute(part, measure, options with { Progress = null }, cancellationToken);
            periods.Add(new CentralityPeriod(start, end, part.EdgeCount, part.DatedEdgeCount, result));
            options.Progress?.Report(Math.Min(1, (end.DayNumber - begin.DayNumber + 1) / length));
        }

        return periods.ToImmutable();
    }

    private static DateOnly StartOf(DateOnly day, TimeStep step) => step switch
    {
        TimeStep.Month => new DateOnly(day.Year, day.Month, 1),
        TimeStep.Year => new DateOnly(day.Year, 1, 1),
        TimeStep.Decade => new DateOnly(Math.Max(1, day.Year - (day.Year % 10)), 1, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "There is no such step."),
    };

    private static DateOnly Next(DateOnly start, TimeStep step) => step switch
    {
        TimeStep.Month => start.AddMonths(1),
        TimeStep.Year => start.AddYears(1),
        _ => StartOf(start, step).AddYears(10),
    };
}
