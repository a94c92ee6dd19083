using RelationsGraph.Graph;

namespace RelationsGraph.Analysis.Centralities;

/// <summary>A node with its place in a ranking.</summary>
/// <param name="Rank">The place, from 1; nodes of the same score share it, and the next place is left free (1, 2, 2, 4).</param>
/// <param name="Node">The node.</param>
/// <param name="Score">Its score.</param>
public sealed record RankedNode(int Rank, Node Node, double Score);
