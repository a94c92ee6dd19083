using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Extraction.Learnt;

/// <summary>A relation between two mentions that a frame of the lexicon or a rule of states has found.</summary>
/// <param name="Source">The place of the source among the mentions.</param>
/// <param name="Target">The place of the target.</param>
/// <param name="Type">The relation.</param>
/// <param name="Trigger">The index of the token that says it, or of the first word of the evidence of a state.</param>
internal sealed record FrameEdge(int Source, int Target, RelationType Type, int Trigger);
