using RelationsGraph.Cli.Output;

namespace RelationsGraph.Cli.Plots;

/// <summary>Values over time, a line for each name, with a legend in the order of the last values.</summary>
/// <param name="Title">What the lines show.</param>
/// <param name="Places">The names of the places on the axis of time.</param>
/// <param name="Lines">The lines, at most <see cref="MostLines"/>.</param>
internal sealed record LineChart(string Title, IReadOnlyList<string> Places, IReadOnlyList<PlotSeries> Lines) : IPlot
{
    /// <summary>How many lines can be told apart.</summary>
    public const int MostLines = 8;

    private const double Width = 960;
    private const double Height = 480;
    private const double Top = 48;
    private const double Bottom = 440;
    private const double Margin = 16;

    // Okabe and Ito's colours, which people who are colour-blind tell apart
    private static readonly string[] Colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#a6a6a6"];

    /// <inheritdoc/>
    public void Write(Stream stream)
    {
        using var svg = new SvgDrawing(stream, Width, Height, Title);
        svg.Write(Margin, 26, Title, isBold: true);
        var ticks = AxisTicks.UpTo(Lines.SelectMany(line => line.Values).Where(double.IsFinite).DefaultIfEmpty(0).Max());
        var left = Margin + ticks.Max(tick => SvgDrawing.WidthOf(CellText.Of(tick))) + 8;
        var right = Width - Margin - Lines.Select(line => SvgDrawing.WidthOf(line.Name)).DefaultIfEmpty(0).Max() - 36;
        DrawAxes(svg, ticks, left, right);
        for (var i = 0; i < Lines.Count; i++)
        {
            DrawLine(svg, Lines[i], Colours[i % Colours.Length], place => X(place, left, right), value => Y(value, ticks[^1]));
        }

        DrawLegend(svg, right + 16);
    }

    private static double Y(double value, double most) => Bottom - ((Bottom - Top) * value / most);

    private double X(int place, double left, double right) =>
        Places.Count > 1 ? left + ((right - left) * place / (Places.Count - 1)) : (left + right) / 2;

    private void DrawAxes(SvgDrawing svg, IReadOnlyList<double> ticks, double left, double right)
    {
        foreach (var tick in ticks)
        {
            svg.Line(left, Y(tick, ticks[^1]), right, Y(tick, ticks[^1]), tick == 0 ? "#888888" : "#e0e0e0");
            svg.Write(left - 8, Y(tick, ticks[^1]) + 4, CellText.Of(tick), "end", "#555555");
        }

        // As many names as have room beside each other
        var widest = Places.Select(SvgDrawing.WidthOf).DefaultIfEmpty(1).Max() + 16;
        var every = Math.Max(1, (int)Math.Ceiling(Places.Count * widest / (right - left)));
        for (var place = 0; place < Places.Count; place += every)
        {
            svg.Line(X(place, left, right), Bottom, X(place, left, right), Bottom + 4, "#888888");
            svg.Write(X(place, left, right), Bottom + 20, Places[place], "middle", "#555555");
        }
    }

    private void DrawLine(SvgDrawing svg, PlotSeries line, string colour, Func<int, double> x, Func<double, double> y)
    {
        var points = line.Values.Select((value, place) => (X: x(place), Y: y(double.IsFinite(value) ? Math.Max(0, value) : 0))).ToList();
        svg.Polyline(points, colour, line.Name);
        for (var place = 0; place < points.Count; place++)
        {
            svg.Circle(points[place].X, points[place].Y, 3, colour, $"{line.Name}, {Places[place]}: {CellText.Of(line.Values[place])}");
        }
    }

    private void DrawLegend(SvgDrawing svg, double left)
    {
        var byLast = Enumerable.Range(0, Lines.Count).OrderByDescending(i => Lines[i].Values.Count > 0 ? Lines[i].Values[^1] : 0).ToList();
        for (var i = 0; i < byLast.Count; i++)
        {
            var y = Top + 6 + (20 * i);
            svg.Rectangle(left, y - 10, 12, 12, Colours[byLast[i] % Colours.Length]);
            svg.Write(left + 18, y, Lines[byLast[i]].Name);
        }
    }
}
