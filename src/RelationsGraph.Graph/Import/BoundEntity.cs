namespace RelationsGraph.Graph.Import;

/// <summary>The node that a row names.</summary>
/// <param name="Node">The node.</param>
/// <param name="IsCodeMissing">Whether its label has a code and none is known for it.</param>
internal sealed record BoundEntity(Node Node, bool IsCodeMissing);
