namespace RelationsGraph.Cli.Output;

/// <summary>A result of rows and columns, the same for every way of writing it.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, read once; each has a value a column, of the types that Cypher has.</param>
internal sealed record ResultTable(IReadOnlyList<ResultColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows);
