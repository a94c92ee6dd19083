using RelationsGraph.Extraction.Edges;
using RelationsGraph.Graph;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>An edge with the state that it was made of.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="State">The state.</param>
internal sealed record TracedState(Edge Edge, StateMention State);
