namespace RelationsGraph.Cli.Output;

/// <summary>A result of rows and columns, the same for every way of writing it.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, read once; each has a value a column, of the types that Cypher has.</param>
internal sealed record ResultTable(IReadOnlyList<ResultColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>The table without the columns that only a terminal can show.</summary>
    public ResultTable WithoutBars()
    {
        var kept = Enumerable.Range(0, Columns.Count).Where(i => Columns[i].Kind != ColumnKind.Bar).ToList();
        return kept.Count == Columns.Count
            ? this
            : new ResultTable([.. kept.Select(i => Columns[i])], Rows.Select(row => (IReadOnlyList<object?>)[.. kept.Select(i => row[i])]));
    }
}
