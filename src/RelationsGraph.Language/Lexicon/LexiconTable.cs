namespace RelationsGraph.Language.Lexicon;

/// <summary>Reads an embedded table of this folder: tab-separated, <c>#</c> opens a comment line, no header.</summary>
internal static class LexiconTable
{
    public static IEnumerable<string[]> Read(string name, int columns)
    {
        using var reader = new StreamReader(Open(name));
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length != columns)
            {
                throw new InvalidDataException($"{name}, line {number}: {columns} columns expected, {cells.Length} found.");
            }

            yield return cells;
        }
    }

    public static Stream Open(string name) =>
        typeof(LexiconTable).Assembly.GetManifestResourceStream("Lexicon/" + name)
        ?? throw new InvalidDataException($"The table {name} is not in the assembly.");
}
