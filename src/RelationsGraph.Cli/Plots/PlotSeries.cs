namespace RelationsGraph.Cli.Plots;

/// <summary>A line of a chart.</summary>
/// <param name="Name">Whose values they are.</param>
/// <param name="Values">A value for each place on the axis.</param>
internal sealed record PlotSeries(string Name, IReadOnlyList<double> Values);
