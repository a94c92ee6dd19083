using System.Collections.Immutable;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Graph.Import;

/// <summary>The columns of a table, found by name.</summary>
internal sealed class TableColumns(ImmutableArray<string> names, string mapFile, string tableFile)
{
    public int Count => names.Length;

    public string TableFile => tableFile;

    /// <summary>The column of a cell, or -1 for a constant.</summary>
    /// <exception cref="TableImportException">The table has no such column.</exception>
    public int PositionOf(TableCell cell)
    {
        if (cell.Column is null)
        {
            return -1;
        }

        var position = names.IndexOf(cell.Column);
        return position >= 0
            ? position
            : throw new TableImportException(
                mapFile, cell.Line, cell.Position, $"{tableFile} has no column '{cell.Column}'; {SchemaElement.Suggest(cell.Column, names)}");
    }
}
