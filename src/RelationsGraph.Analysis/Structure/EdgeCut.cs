using System.Collections.Immutable;
using RelationsGraph.Graph;

namespace RelationsGraph.Analysis.Structure;

/// <summary>Edges without which two sides are not connected.</summary>
/// <param name="Weight">
/// The sum of their weights, or their number; by the max-flow min-cut theorem also the greatest flow between the sides.
/// </param>
/// <param name="Edges">The edges, in ordinal order of key.</param>
public sealed record EdgeCut(double Weight, ImmutableArray<Edge> Edges);
