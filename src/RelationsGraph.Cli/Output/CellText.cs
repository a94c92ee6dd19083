using System.Globalization;
using System.Text;
using RelationsGraph.Cypher;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Cli.Output;

/// <summary>A value as people read it in a cell: on one line, and without characters that a terminal would obey.</summary>
internal static class CellText
{
    public static string Of(object? value) => Clean(value switch
    {
        null => "",
        double number => number.ToString("0.######", CultureInfo.InvariantCulture),
        string or bool or long or int or DateOnly => PropertyFormat.ToText(value),
        LocalTime or OffsetTime or LocalDateTime or ZonedDateTime or Duration => PropertyFormat.ToText(value),
        Node node => Describe(node),
        Edge edge => Describe(edge),
        CypherPath path => Describe(path),
        IReadOnlyList<object?> list => string.Join("; ", list.Select(Of)),
        _ => CypherFormat.ToText(value),
    });

    /// <summary>An article may hold any characters; on the screen, line ends and control characters become blanks.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            clean.Append(char.IsControl(c) ? ' ' : c);
        }

        return clean.ToString();
    }

    private static string Describe(Node node) => $"({node.Label} {node.Name})";

    private static string Describe(Edge edge) =>
        $"[{string.Join(' ', new[] { edge.Type, EdgeText.Status(edge), EdgeText.Dates(edge) }.Where(part => part.Length > 0))}]";

    private static string Describe(CypherPath path)
    {
        var text = new StringBuilder(Describe(path.Nodes[0]));
        for (var i = 0; i < path.Edges.Length; i++)
        {
            var isForward = path.Edges[i].SourceId == path.Nodes[i].Id;
            text.Append(isForward ? "-" : "<-").Append(Describe(path.Edges[i])).Append(isForward ? "->" : "-").Append(Describe(path.Nodes[i + 1]));
        }

        return text.ToString();
    }
}
