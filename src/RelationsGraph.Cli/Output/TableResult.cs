using Spectre.Console;
using Spectre.Console.Rendering;

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
        var table = new Table { Border = output.IsTerminal ? TableBorder.Rounded : TableBorder.Markdown, UseSafeBorder = false };
        foreach (var column in result.Columns)
        {
            table.AddColumn(new TableColumn(new Text(column.Name, new Style(decoration: Decoration.Bold)))
            {
                NoWrap = true,
                Alignment = column.Kind == ColumnKind.Number ? Justify.Right : Justify.Left,
            });
        }

        foreach (var row in result.Rows)
        {
            table.AddRow(row.Select((value, i) => Cell(value, result.Columns[i])));
        }

        Render(output, table);
    }

    private static Text Cell(object? value, ResultColumn column) => new(CellText.Of(value))
    {
        Overflow = column.Kind == ColumnKind.Words ? Overflow.Ellipsis : Overflow.Fold,
    };

    private static void Render(CommandOutput output, IRenderable renderable)
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
        console.Write(renderable);
        foreach (var line in text.ToString().Trim('\n').Split('\n'))
        {
            output.Text.WriteLine(line.TrimEnd());
        }
    }
}
