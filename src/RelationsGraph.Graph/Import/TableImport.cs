using System.Collections.Immutable;

namespace RelationsGraph.Graph.Import;

/// <summary>What a table says.</summary>
/// <param name="Fragment">Its nodes and edges, with the table itself as the source that tells them.</param>
/// <param name="RowCount">How many rows gave them, bad ones not counted.</param>
/// <param name="Problems">What is wrong with the bad rows, in order; they gave nothing.</param>
/// <param name="LoopCount">How many edges were left out because they would join an entity to itself.</param>
/// <param name="Unknown">
/// The names of entities of labels that need a code (countries) for which none is known, in ordinal order. They have nodes of their own;
/// to make them the same as others, give the map their usual names under <c>values</c>.
/// </param>
public sealed record TableImport(
    GraphFragment Fragment, int RowCount, ImmutableArray<TableProblem> Problems, int LoopCount, ImmutableArray<string> Unknown);
