using System.Globalization;
using System.Text;

namespace RelationsGraph.Cypher.Planning;

/// <summary>Writes a plan as a table in plain text.</summary>
internal static class PlanText
{
    private const string Gap = "  ";

    public static string Render(CypherPlan plan)
    {
        var isProfiled = plan.Steps.Any(step => step.Rows is not null);
        string[] heading = isProfiled ? ["step", "details", "estimated rows", "rows", "ms"] : ["step", "details", "estimated rows"];
        var lines = plan.Steps.Select(step => Cells(step, isProfiled)).Prepend(heading).ToList();
        var widths = heading.Select((_, i) => lines.Max(cells => cells[i].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var cells in lines)
        {
            var padded = cells.Select((cell, i) => i < 2 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]));
            text.Append(string.Join(Gap, padded)).Append('\n');
        }

        return text.ToString();
    }

    private static string[] Cells(CypherPlanStep step, bool isProfiled)
    {
        string[] known = [new string(' ', 2 * step.Depth) + step.Name, step.Details, ToText(step.EstimatedRows, step.EstimatedRows < 10 ? "0.##" : "0")];
        return isProfiled ? [.. known, ToText(step.Rows, "0"), ToText(step.Time?.TotalMilliseconds, "0.000")] : known;
    }

    private static string ToText(IFormattable? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
