namespace RelationsGraph.Tests.Language;

/// <summary>The rows of a table in Cases/Language.</summary>
internal static class LanguageCases
{
    /// <summary>The cells of each row; <c>#</c> opens a comment line, <c>\n</c> in a cell is a line break.</summary>
    public static IEnumerable<string[]> Read(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "Language", name))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t').Select(cell => cell.Replace("\\n", "\n", StringComparison.Ordinal)).ToArray());

    /// <summary>The rows as the data of a theory, a cell for each argument.</summary>
    public static TheoryData<string, string> Pairs(string name)
    {
        var data = new TheoryData<string, string>();
        foreach (var row in Read(name))
        {
            data.Add(row[0], row[1]);
        }

        return data;
    }
}
