using Spectre.Console;

namespace RelationsGraph.Cli.Output;

/// <summary>Writes a result as a table for people.</summary>
/// <remarks>
/// In a terminal, words that do not fit are cut off. Anywhere else nothing is: lines are as long as they need to be, without colour,
/// so that they can be searched and compared.
/// </remarks>
internal static class TableResult
{
    // Wider than any row, so that nothing wraps
    private const int Unlimited = 1_000_000;

    public static void Write(CommandOutput output, ResultTable result)
    {
        result = output.IsTerminal ? result : result.WithoutBars();
        var cells = result.Rows
            .Select(row => row.Select((value, i) => result.Columns[i].Kind == ColumnKind.Bar ? BarText.Of(value) : CellText.Of(value)).ToArray())
            .ToList();
        if (output.IsTerminal)
        {
            WordFitting.Fit(result.Columns, cells, output.Width);
        }

        var table = new Table { Border = output.IsTerminal ? TableBorder.Rounded : TableBorder.Markdown, UseSafeBorder = false };
        foreach (var column in result.Columns)
        {
            table.AddColumn(new TableColumn(new Text(column.Name, new Style(decoration: Decoration.Bold)))
            {
                Alignment = column.Kind == ColumnKind.Number ? Justify.Right : Justify.Left,
            });
        }

        foreach (var row in cells)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        Render(output, table);
    }

    private static void Render(CommandOutput output, Table table)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = output.AllowsColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = output.AllowsColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = output.IsTerminal ? output.Width : Unlimited;
        console.Profile.Capabilities.Unicode = true;
        console.Write(table);

        // A border may be of blanks alone
        var lines = text.ToString().Split('\n').Select(line => line.TrimEnd());
        output.Text.WriteLine(string.Join('\n', lines).Trim('\n'));
    }
}
