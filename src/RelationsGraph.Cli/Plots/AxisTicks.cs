namespace RelationsGraph.Cli.Plots;

/// <summary>Round numbers for an axis from 0 to a greatest value: steps of 1, 2 or 5 times a power of ten.</summary>
internal static class AxisTicks
{
    private const int MostSteps = 6;

    /// <summary>The ticks, from 0 to the first that is not less than the value.</summary>
    public static IReadOnlyList<double> UpTo(double most)
    {
        if (!double.IsFinite(most) || most <= 0)
        {
            return [0, 1];
        }

        var step = StepFor(most / MostSteps);
        var count = (int)Math.Ceiling((most / step) - 1e-9);

        // Multiplied and rounded, so that 3 steps of 0.1 are 0.3
        return [.. Enumerable.Range(0, count + 1).Select(i => double.Parse((i * step).ToString("G12", Invariant), Invariant))];
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static double StepFor(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return (least / power) switch
        {
            <= 1.0000001 => power,
            <= 2 => 2 * power,
            <= 5 => 5 * power,
            _ => 10 * power,
        };
    }
}
