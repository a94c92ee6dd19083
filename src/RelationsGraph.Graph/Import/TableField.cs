namespace RelationsGraph.Graph.Import;

/// <summary>Where a field stands in the text of a table.</summary>
/// <param name="Start">The offset of its first character, without the quote before it.</param>
/// <param name="End">The offset behind its last character.</param>
/// <param name="HasQuotes">Whether quotes stand twice in it.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
internal readonly record struct TableField(int Start, int End, bool HasQuotes, int Line, int Column);
