namespace RelationsGraph.Extraction.Lexicon;

/// <summary>A line of a table that knows where it stands, so that every complaint names file and line.</summary>
internal readonly struct LexiconRow(LexiconTable table, string[] cells, int line)
{
    /// <summary>The cell of a column; empty where the line is shorter.</summary>
    public string this[string column]
    {
        get
        {
            var index = table.IndexOf(column);
            return index < cells.Length ? cells[index] : "";
        }
    }

    /// <summary>Whether the table is one of those built into the program.</summary>
    public bool IsBuiltIn => table.IsBuiltIn;

    /// <summary>Where it stands: <c>lexicon/predicates.tsv:12</c>.</summary>
    public string Place => $"{table.File}:{line}";

    /// <summary>The file of the table, without its folder.</summary>
    public string FileName => Path.GetFileName(table.File);

    /// <summary>The cell of a column that must not be empty.</summary>
    public string Require(string column) =>
        this[column] is { Length: > 0 } cell ? cell : throw Error($"the column '{column}' is empty.");

    /// <summary>The cell of a column, or null where it is empty.</summary>
    public string? Optional(string column) => this[column] is { Length: > 0 } cell ? cell : null;

    /// <summary>The parts of a cell, which stand apart by <c>|</c>.</summary>
    public string[] List(string column) =>
        this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The cell as one of the names of an enumeration, in lower case and with hyphens between words.</summary>
    public T Enum<T>(string column)
        where T : struct, Enum => EnumOf<T>(Require(column), column);

    /// <summary>The parts of a cell as names of an enumeration.</summary>
    public IEnumerable<T> Enums<T>(string column)
        where T : struct, Enum
    {
        foreach (var part in List(column))
        {
            yield return EnumOf<T>(part, "kind of " + column);
        }
    }

    /// <summary>A complaint about this line.</summary>
    public LexiconException Error(string problem) => new(table.File, line, problem);

    private T EnumOf<T>(string cell, string what)
        where T : struct, Enum
    {
        foreach (var value in System.Enum.GetValues<T>())
        {
            if (HyphenatedNames.Of(value) == cell)
            {
                return value;
            }
        }

        throw Error($"'{cell}' is not a {what}; it must be one of {string.Join(", ", System.Enum.GetValues<T>().Select(HyphenatedNames.Of))}.");
    }
}
