namespace RelationsGraph.Extraction.Lexicon;

/// <summary>
/// A table of the lexicon: tab-separated text whose first line names the columns. Empty lines and lines that begin with
/// <c>#</c> are comments; cells at the end of a line may be left out.
/// </summary>
internal sealed class LexiconTable
{
    private readonly string[] _columns;

    private LexiconTable(string file, string[] columns)
    {
        File = file;
        _columns = columns;
        Rows = [];
    }

    public string File { get; }

    /// <summary>Whether it is built into the program.</summary>
    public bool IsBuiltIn { get; private init; }

    public IReadOnlyList<LexiconRow> Rows { get; private set; }

    /// <summary>Reads a table.</summary>
    /// <param name="file">The name for messages.</param>
    /// <param name="text">The content.</param>
    /// <param name="isBuiltIn">Whether it is built into the program.</param>
    /// <param name="columns">The columns that it must have.</param>
    /// <exception cref="LexiconException">A column is missing or unknown, or a line has more cells than there are columns.</exception>
    public static LexiconTable Read(string file, string text, bool isBuiltIn, params string[] columns)
    {
        LexiconTable? table = null;
        var rows = new List<LexiconRow>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var content = line.TrimEnd('\r');
            if (string.IsNullOrWhiteSpace(content) || content[0] == '#')
            {
                continue;
            }

            var cells = content.Split('\t');
            if (table is null)
            {
                table = new LexiconTable(file, cells) { IsBuiltIn = isBuiltIn };
                table.CheckColumns(columns, number);
            }
            else if (cells.Length > table._columns.Length)
            {
                throw new LexiconException(file, number, $"the line has {cells.Length} cells; the table has {table._columns.Length} columns.");
            }
            else
            {
                rows.Add(new LexiconRow(table, cells, number));
            }
        }

        table ??= new LexiconTable(file, columns) { IsBuiltIn = isBuiltIn };
        table.Rows = rows;
        return table;
    }

    /// <summary>The table with the rows of another one after its own; each row keeps to its own table's columns and file.</summary>
    public LexiconTable With(LexiconTable extra) => new(File, _columns) { IsBuiltIn = IsBuiltIn, Rows = [.. Rows, .. extra.Rows] };

    public int IndexOf(string column) => Array.IndexOf(_columns, column);

    private void CheckColumns(string[] expected, int line)
    {
        if (expected.Except(_columns).FirstOrDefault() is { } missing)
        {
            throw new LexiconException(File, line, $"the column '{missing}' is missing; the columns are {string.Join(", ", expected)}.");
        }
    }
}
