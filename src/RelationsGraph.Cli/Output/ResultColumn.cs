namespace RelationsGraph.Cli.Output;

/// <summary>A column of a result.</summary>
/// <param name="Name">Its name, which is the key in JSON.</param>
/// <param name="Kind">How it is set in a table for people.</param>
internal sealed record ResultColumn(string Name, ColumnKind Kind = ColumnKind.Text);
