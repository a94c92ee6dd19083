namespace RelationsGraph.Graph.Import;

/// <summary>A cell with the place of its column in a table.</summary>
internal sealed class BoundCell(TableCell cell, TableColumns columns)
{
    /// <summary>The place of the column, or -1 for a constant.</summary>
    public int Field { get; } = columns.PositionOf(cell);

    public string Separator => cell.Separator;

    public string Read(TableRow row) => Field < 0 ? cell.Default : cell.Translate(row[Field]);

    public static BoundCell? Of(TableCell? cell, TableColumns columns) => cell is null ? null : new BoundCell(cell, columns);
}
