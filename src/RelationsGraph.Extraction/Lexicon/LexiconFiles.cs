namespace RelationsGraph.Extraction.Lexicon;

/// <summary>
/// Where the tables come from: those built into the program, or those of a folder, which may leave some out. A folder's
/// <c>predicates.tsv</c> stands in place of the table built in, its <c>predicates.extra.tsv</c> adds lines to it.
/// </summary>
internal sealed class LexiconFiles(string? folder)
{
    /// <summary>Reads a table from the folder where it has one of that name, else the one built in, with the lines that the folder adds.</summary>
    public LexiconTable Read(string fileName, params string[] columns)
    {
        var table = ReadOwn(fileName, columns)
            ?? LexiconTable.Read("lexicon/" + fileName, ReadEmbedded("lexicon/" + fileName), isBuiltIn: true, columns);
        return ReadOwn(Path.ChangeExtension(fileName, ".extra" + Path.GetExtension(fileName)), columns) is { } extra ? table.With(extra) : table;
    }

    private LexiconTable? ReadOwn(string fileName, string[] columns)
    {
        var path = folder is null ? null : Path.Combine(folder, fileName);
        return path is not null && File.Exists(path) ? LexiconTable.Read(path, ReadFile(path), isBuiltIn: false, columns) : null;
    }

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LexiconException(path, 0, $"the file cannot be read ({exception.Message}).");
        }
    }

    private static string ReadEmbedded(string name)
    {
        using var stream = typeof(LexiconFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new LexiconException(name, 0, "the table is not built into the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
