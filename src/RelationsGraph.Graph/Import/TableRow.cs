namespace RelationsGraph.Graph.Import;

/// <summary>A row of a table.</summary>
/// <param name="Text">The text of the whole table.</param>
/// <param name="Number">The number of the row, from 0, the header not counted.</param>
/// <param name="Line">The line that it begins in, from 1.</param>
/// <param name="Start">The offset at which it begins.</param>
/// <param name="End">The offset behind its last character.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record TableRow(string Text, int Number, int Line, int Start, int End, IReadOnlyList<TableField> Fields)
{
    /// <summary>The content of a field without blanks around it.</summary>
    public string this[int field]
    {
        get
        {
            var text = Text[Fields[field].Start..Fields[field].End].Trim();
            return Fields[field].HasQuotes ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
        }
    }
}
