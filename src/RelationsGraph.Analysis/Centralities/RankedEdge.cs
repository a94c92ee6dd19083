using RelationsGraph.Graph;

namespace RelationsGraph.Analysis.Centralities;

/// <summary>An edge with its place in a ranking.</summary>
/// <param name="Rank">The place, from 1; edges of the same score share it, and the next place is left free (1, 2, 2, 4).</param>
/// <param name="Source">The node that the edge goes out from.</param>
/// <param name="Edge">The edge; of parallel ones the lightest, then the first by key.</param>
/// <param name="Target">The node that it goes to.</param>
/// <param name="Score">Its score.</param>
public sealed record RankedEdge(int Rank, Node Source, Edge Edge, Node Target, double Score);
