namespace RelationsGraph.Graph.Import;

/// <summary>A row cannot be read; never leaves the importer, which makes a <see cref="TableProblem"/> of it.</summary>
internal sealed class RowException(int line, int column, string message) : Exception(message)
{
    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <summary>A complaint about a field, or about the row where the cell has no column.</summary>
    public static RowException At(TableRow row, BoundCell cell, string message) => cell.Field >= 0
        ? new RowException(row.Fields[cell.Field].Line, row.Fields[cell.Field].Column, message)
        : new RowException(row.Line, 1, message);
}
