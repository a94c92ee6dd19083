namespace RelationsGraph.Graph.Formats;

/// <summary>
/// Writes rows as <c>UNWIND [rows] AS row</c> statements. Rows of which the same is to be done are gathered until they fill a
/// statement, so memory holds at most one statement for each different action.
/// </summary>
internal sealed class CypherBatches(TextWriter writer, int size)
{
    private readonly SortedDictionary<string, List<string>> _rowsByAction = new(StringComparer.Ordinal);

    /// <summary>Adds a row.</summary>
    /// <param name="row">A map literal.</param>
    /// <param name="action">What is to be done with each <c>row</c>, with the semicolon.</param>
    public void Add(string row, string action)
    {
        if (!_rowsByAction.TryGetValue(action, out var rows))
        {
            _rowsByAction.Add(action, rows = []);
        }

        rows.Add(row);
        if (rows.Count == size)
        {
            Write(rows, action);
            rows.Clear();
        }
    }

    /// <summary>Writes the statements that are not full.</summary>
    public void WriteRest()
    {
        foreach (var (action, rows) in _rowsByAction.Where(batch => batch.Value.Count > 0))
        {
            Write(rows, action);
        }

        _rowsByAction.Clear();
    }

    private void Write(List<string> rows, string action)
    {
        writer.WriteLine("UNWIND [");
        writer.WriteLine("  " + string.Join(",\n  ", rows));
        writer.WriteLine("] AS row");
        writer.WriteLine(action);
    }
}
