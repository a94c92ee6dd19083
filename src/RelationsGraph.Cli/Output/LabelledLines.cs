namespace RelationsGraph.Cli.Output;

/// <summary>Writes texts with a label before each, wrapped to the width of the terminal at the column where they begin.</summary>
internal sealed class LabelledLines(CommandOutput output)
{
    private const int LabelWidth = 12;
    private const int LeastWidth = 50;

    /// <summary>Writes a text behind its label.</summary>
    /// <param name="label">The label, in the first line only.</param>
    /// <param name="text">The text, which is wrapped at blanks.</param>
    /// <param name="indent">How many columns to the right.</param>
    public void Write(string label, string text, int indent = 2)
    {
        var width = Math.Max(LeastWidth, output.Width - indent - LabelWidth);
        var head = new string(' ', indent) + label.PadRight(LabelWidth);
        foreach (var line in Wrap(CellText.Clean(text), width))
        {
            output.Text.WriteLine((head + line).TrimEnd());
            head = new string(' ', indent + LabelWidth);
        }
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        while (text.Length > width)
        {
            var end = text.LastIndexOf(' ', width);
            end = end > 0 ? end : text.IndexOf(' ', StringComparison.Ordinal) is var blank and > 0 ? blank : text.Length;
            yield return text[..end];
            text = text[end..].TrimStart(' ');
        }

        yield return text;
    }
}
