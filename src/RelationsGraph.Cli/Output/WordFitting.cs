using System.Globalization;
using Spectre.Console;

namespace RelationsGraph.Cli.Output;

/// <summary>
/// Cuts running words so that a table fits into a terminal and each row stays on one line. Where that would leave too little of them,
/// some is kept and the row takes two lines.
/// </summary>
internal static class WordFitting
{
    private const int LeastWidth = 40;
    private const int BorderAndPadding = 3;
    private const string Ellipsis = "\u2026";

    /// <summary>Shortens the cells of columns of words in place.</summary>
    public static void Fit(IReadOnlyList<ResultColumn> columns, IReadOnlyList<string[]> rows, int width)
    {
        var widths = columns.Select((column, i) => rows.Select(row => row[i].GetCellWidth()).Append(column.Name.GetCellWidth()).Max()).ToArray();
        var words = Enumerable.Range(0, columns.Count).Where(i => columns[i].Kind == ColumnKind.Words).ToList();
        var others = Enumerable.Range(0, columns.Count).Except(words).Sum(i => widths[i]);
        foreach (var column in words)
        {
            var room = (width - others - (BorderAndPadding * columns.Count) - 1) / words.Count;
            foreach (var row in rows)
            {
                row[column] = Cut(row[column], Math.Max(room, LeastWidth));
            }
        }
    }

    /// <summary>Cuts a text to a width, with an ellipsis at its end.</summary>
    public static string Cut(string text, int width)
    {
        if (text.GetCellWidth() <= width)
        {
            return text;
        }

        // Whole characters as people see them: never a letter without its accent
        var ends = StringInfo.ParseCombiningCharacters(text);
        var kept = ends.Length - 1;
        while (kept > 0 && text[..ends[kept]].GetCellWidth() > width - 1)
        {
            kept--;
        }

        return text[..ends[kept]].TrimEnd() + Ellipsis;
    }
}
