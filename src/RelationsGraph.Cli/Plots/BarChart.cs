using RelationsGraph.Cli.Output;
using Spectre.Console;

namespace RelationsGraph.Cli.Plots;

/// <summary>A ranking as horizontal bars, the first on top, each with its name before it and its value behind it.</summary>
/// <param name="Title">What the bars show.</param>
/// <param name="Bars">Names and values; a value below 0 has no bar.</param>
internal sealed record BarChart(string Title, IReadOnlyList<(string Name, double Value)> Bars) : IPlot
{
    private const double Width = 800;
    private const double Margin = 16;
    private const double TitleHeight = 40;
    private const double RowHeight = 24;
    private const double BarHeight = 16;
    private const int LongestName = 40;
    private const string Colour = "#3b6ea8";

    /// <inheritdoc/>
    public void Write(Stream stream)
    {
        using var svg = new SvgDrawing(stream, Width, TitleHeight + (RowHeight * Bars.Count) + Margin, Title);
        svg.Write(Margin, TitleHeight - 16, Title, isBold: true);
        var names = Bars.Select(bar => Shorten(bar.Name)).ToList();
        var left = Margin + names.Select(SvgDrawing.WidthOf).DefaultIfEmpty(0).Max() + 8;
        var right = Width - Margin - Bars.Select(bar => SvgDrawing.WidthOf(CellText.Of(bar.Value))).DefaultIfEmpty(0).Max() - 8;
        var most = Bars.Select(bar => bar.Value).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        for (var i = 0; i < Bars.Count; i++)
        {
            var (name, value) = Bars[i];
            var top = TitleHeight + (RowHeight * i);
            var length = most > 0 && value > 0 ? (right - left) * Math.Min(1, value / most) : 0;
            svg.Write(left - 8, top + 17, names[i], "end");
            svg.Rectangle(left, top + 4, length, BarHeight, Colour, $"{name}: {CellText.Of(value)}");
            svg.Write(left + length + 6, top + 17, CellText.Of(value), fill: "#555555");
        }
    }

    private static string Shorten(string name) => name.GetCellWidth() <= LongestName ? name : WordFitting.Cut(name, LongestName);
}
