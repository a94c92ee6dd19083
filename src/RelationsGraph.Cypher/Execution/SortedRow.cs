using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>A row that is kept to be sorted.</summary>
/// <param name="Row">A copy of the row.</param>
/// <param name="Keys">What it is sorted by.</param>
/// <param name="Number">When it came.</param>
internal sealed record SortedRow(Value[] Row, Value[] Keys, long Number);
