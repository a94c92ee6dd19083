using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Graph.Formats;

/// <summary>A colour for each node label of a vocabulary.</summary>
/// <remarks>
/// Okabe and Ito's palette, which people with any colour vision can tell apart, lightened so that black text on it is easy to
/// read. Labels take the colours in the order of the vocabulary.
/// </remarks>
internal sealed class LabelColours
{
    private const string Unknown = "#DDDDDD";
    private static readonly string[] Palette = ["#F7CF80", "#AADAF4", "#80CEB9", "#F7F1A0", "#80B8D8", "#EAAE80", "#E5BCD3", "#BBBBBB"];
    private readonly Dictionary<string, string> _colours = new(StringComparer.Ordinal);

    public LabelColours(GraphSchema schema)
    {
        foreach (var label in schema.NodeLabels)
        {
            _colours.Add(label.Name, Palette[_colours.Count % Palette.Length]);
        }
    }

    /// <summary>The colour as <c>#RRGGBB</c>.</summary>
    public string Of(Node node) => _colours.GetValueOrDefault(node.Label, Unknown);
}
