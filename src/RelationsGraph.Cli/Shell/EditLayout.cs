using Spectre.Console.Rendering;

namespace RelationsGraph.Cli.Shell;

/// <summary>How a typed text stands on the screen: rows that never reach the right border, so that the terminal wraps nothing by itself.</summary>
/// <param name="Rows">The rows, with their prompts.</param>
/// <param name="CursorRow">The row of the cursor, from 0.</param>
/// <param name="CursorColumn">The column of the cursor, from 0.</param>
internal sealed record EditLayout(IReadOnlyList<string> Rows, int CursorRow, int CursorColumn)
{
    /// <param name="prompt">What stands before the first line.</param>
    /// <param name="continuation">What stands before every further line, as wide as the prompt.</param>
    /// <param name="buffer">The text and the cursor.</param>
    /// <param name="width">How many columns the terminal has.</param>
    public static EditLayout Of(string prompt, string continuation, EditBuffer buffer, int width)
    {
        var rows = new List<string>();
        var (row, cells, cursorRow, cursorColumn) = (prompt, WidthOf(prompt), 0, 0);
        for (var i = 0; i <= buffer.Text.Length; i++)
        {
            if (i == buffer.Cursor)
            {
                (cursorRow, cursorColumn) = (rows.Count, cells);
            }

            if (i == buffer.Text.Length)
            {
                break;
            }

            if (buffer.Text[i] == '\n')
            {
                rows.Add(row);
                (row, cells) = (continuation, WidthOf(continuation));
                continue;
            }

            var length = char.IsHighSurrogate(buffer.Text[i]) && i + 1 < buffer.Text.Length ? 2 : 1;
            var character = buffer.Text.Substring(i, length);
            if (cells + WidthOf(character) >= width)
            {
                rows.Add(row);
                (row, cells) = ("", 0);
                if (i == buffer.Cursor)
                {
                    (cursorRow, cursorColumn) = (rows.Count, 0);
                }
            }

            row += character;
            cells += WidthOf(character);
            i += length - 1;
        }

        rows.Add(row);
        return new EditLayout(rows, cursorRow, cursorColumn);
    }

    private static int WidthOf(string text) => new Segment(text).CellCount();
}
