namespace RelationsGraph.Extraction.Learnt;

/// <summary>What a learnt model judges: the mentions of an article, and what frames and rules say of them.</summary>
/// <param name="Mentions">All that may be an end of a relation.</param>
/// <param name="Frames">The relations that frames and rules have found.</param>
internal sealed record CandidateSet(IReadOnlyList<Mention> Mentions, IReadOnlyList<FrameEdge> Frames);
