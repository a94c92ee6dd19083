using System.Text;

namespace RelationsGraph.Tests.Conformance;

/// <summary>Rows of cells between bars.</summary>
internal static class GherkinTable
{
    public static string[] ReadRow(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var text = line.Trim();
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '|' or '\\')
            {
                cell.Append(text[++i]);
            }
            else if (text[i] == '|')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(text[i]);
            }
        }

        return [.. cells];
    }
}
