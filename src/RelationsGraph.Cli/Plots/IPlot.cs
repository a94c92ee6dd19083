namespace RelationsGraph.Cli.Plots;

/// <summary>An image that a command can write.</summary>
internal interface IPlot
{
    /// <summary>Writes it as SVG.</summary>
    void Write(Stream stream);
}
