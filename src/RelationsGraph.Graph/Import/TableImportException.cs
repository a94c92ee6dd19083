namespace RelationsGraph.Graph.Import;

/// <summary>A table, or the map that says what its columns mean, cannot be read.</summary>
public sealed class TableImportException : Exception
{
    /// <summary>Makes the exception; the message names file, line, column and what is wrong.</summary>
    public TableImportException(string file, int line, int column, string problem)
        : this(new TableProblem(file, line, column, problem))
    {
    }

    private TableImportException(TableProblem problem)
        : base(problem.ToString()) => Problem = problem;

    /// <summary>Where and what.</summary>
    public TableProblem Problem { get; }
}
