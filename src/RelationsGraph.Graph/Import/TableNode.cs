using System.Collections.Immutable;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Graph.Import;

/// <summary>A node that every row of a table has.</summary>
/// <param name="Handle">What the edges of the map call it.</param>
/// <param name="Label">Its kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="Optional">Whether a row may lack it; then it lacks the edges too.</param>
/// <param name="Properties">Its other properties.</param>
internal sealed record TableNode(
    string Handle,
    NodeLabel Label,
    TableCell Name,
    bool Optional,
    ImmutableArray<(PropertyDefinition Definition, TableCell Cell)> Properties);
