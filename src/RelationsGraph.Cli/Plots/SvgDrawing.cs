using System.Globalization;
using System.Text;
using System.Xml;
using Spectre.Console;

namespace RelationsGraph.Cli.Plots;

/// <summary>Writes the elements of an SVG 1.1 image. The same drawing gives the same bytes everywhere.</summary>
internal sealed class SvgDrawing : IDisposable
{
    /// <summary>The size of text, in pixels.</summary>
    public const double FontSize = 13;

    // What a letter of a sans-serif font takes on average, in parts of its size; letters of double width take two
    private const double LetterWidth = 0.56;
    private const string Namespace = "http://www.w3.org/2000/svg";
    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    private readonly XmlWriter _xml;

    public SvgDrawing(Stream stream, double width, double height, string title)
    {
        _xml = XmlWriter.Create(stream, Settings);
        _xml.WriteStartElement("svg", Namespace);
        Attribute("width", width);
        Attribute("height", height);
        _xml.WriteAttributeString("viewBox", FormattableString.Invariant($"0 0 {Text(width)} {Text(height)}"));
        _xml.WriteAttributeString("font-family", "system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif");
        Attribute("font-size", FontSize);
        _xml.WriteAttributeString("role", "img");
        _xml.WriteElementString("title", Namespace, Clean(title));
        Rectangle(0, 0, width, height, "#ffffff");
    }

    /// <summary>How wide a text is likely to be, in pixels.</summary>
    public static double WidthOf(string text) => Clean(text).GetCellWidth() * FontSize * LetterWidth;

    public void Rectangle(double x, double y, double width, double height, string fill, string? title = null)
    {
        _xml.WriteStartElement("rect", Namespace);
        Attribute("x", x);
        Attribute("y", y);
        Attribute("width", width);
        Attribute("height", height);
        _xml.WriteAttributeString("fill", fill);
        EndWithTitle(title);
    }

    public void Line(double x1, double y1, double x2, double y2, string stroke)
    {
        _xml.WriteStartElement("line", Namespace);
        Attribute("x1", x1);
        Attribute("y1", y1);
        Attribute("x2", x2);
        Attribute("y2", y2);
        _xml.WriteAttributeString("stroke", stroke);
        _xml.WriteEndElement();
    }

    public void Polyline(IEnumerable<(double X, double Y)> points, string stroke, string title)
    {
        _xml.WriteStartElement("polyline", Namespace);
        _xml.WriteAttributeString("points", string.Join(' ', points.Select(point => $"{Text(point.X)},{Text(point.Y)}")));
        _xml.WriteAttributeString("fill", "none");
        _xml.WriteAttributeString("stroke", stroke);
        Attribute("stroke-width", 2);
        _xml.WriteAttributeString("stroke-linejoin", "round");
        EndWithTitle(title);
    }

    public void Circle(double x, double y, double radius, string fill, string title)
    {
        _xml.WriteStartElement("circle", Namespace);
        Attribute("cx", x);
        Attribute("cy", y);
        Attribute("r", radius);
        _xml.WriteAttributeString("fill", fill);
        EndWithTitle(title);
    }

    /// <summary>Writes a text whose base line is at y.</summary>
    /// <param name="x">Where it begins, ends or has its middle.</param>
    /// <param name="y">The base line.</param>
    /// <param name="text">The text.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="fill">The colour.</param>
    /// <param name="isBold">Whether it is a heading.</param>
    public void Write(double x, double y, string text, string anchor = "start", string fill = "#222222", bool isBold = false)
    {
        _xml.WriteStartElement("text", Namespace);
        Attribute("x", x);
        Attribute("y", y);
        _xml.WriteAttributeString("text-anchor", anchor);
        _xml.WriteAttributeString("fill", fill);
        if (isBold)
        {
            _xml.WriteAttributeString("font-weight", "bold");
        }

        _xml.WriteString(Clean(text));
        _xml.WriteEndElement();
    }

    /// <summary>Ends the image; the stream stays open.</summary>
    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private void Attribute(string name, double value) => _xml.WriteAttributeString(name, Text(value));

    private void EndWithTitle(string? title)
    {
        if (title is not null)
        {
            _xml.WriteElementString("title", Namespace, Clean(title));
        }

        _xml.WriteEndElement();
    }

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    // A name may hold what XML cannot
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF ? " " : rune.ToString());
        }

        return clean.ToString();
    }
}
