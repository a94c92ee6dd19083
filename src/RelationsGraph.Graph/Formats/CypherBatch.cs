namespace RelationsGraph.Graph.Formats;

/// <summary>Writes rows as <c>UNWIND [rows] AS row</c> statements: one for each run of rows of which the same is to be done.</summary>
internal sealed class CypherBatch(TextWriter writer, int size)
{
    private string? _action;
    private int _count;

    /// <summary>Adds a row to the statement; starts a new one where the action changes or the statement is full.</summary>
    /// <param name="row">A map literal.</param>
    /// <param name="action">What is to be done with each <c>row</c>, with the semicolon.</param>
    public void Add(string row, string action)
    {
        if (action != _action || _count == size)
        {
            End();
            _action = action;
            writer.WriteLine("UNWIND [");
        }
        else
        {
            writer.WriteLine(',');
        }

        writer.Write("  " + row);
        _count++;
    }

    /// <summary>Ends the statement that is open, if one is.</summary>
    public void End()
    {
        if (_action is not null)
        {
            writer.WriteLine();
            writer.WriteLine("] AS row");
            writer.WriteLine(_action);
        }

        _action = null;
        _count = 0;
    }
}
