namespace RelationsGraph.Cli.Output;

/// <summary>A table of a report that has several.</summary>
/// <param name="Name">What <c>--show</c> and JSON call it.</param>
/// <param name="Head">What stands above it for people.</param>
/// <param name="Table">The table; its columns have names that serve people and programs.</param>
/// <param name="Total">How many rows there are, of which the table may show the first.</param>
internal sealed record ReportSection(string Name, string Head, ResultTable Table, int Total);
