using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>What was seen in a sentence, which edges it gave and why others were not made.</summary>
/// <param name="Sentence">The sentence; its words carry their heads where a model has made a tree.</param>
/// <param name="Clauses">Its verbs with what stands around them, in order.</param>
/// <param name="Mentions">The phrases that refer to an entity, in order; one that refers to several comes several times.</param>
/// <param name="Edges">The edges that it tells.</param>
/// <param name="Rejected">The words that could have told an edge and did not.</param>
public sealed record SentenceExplanation(
    Sentence Sentence,
    IReadOnlyList<ExplainedClause> Clauses,
    IReadOnlyList<ExplainedMention> Mentions,
    IReadOnlyList<ExplainedEdge> Edges,
    IReadOnlyList<RejectedCandidate> Rejected)
{
    /// <summary>Whether it names somebody that could act: an entity that is no topic and no place.</summary>
    public bool HasActors => Mentions.Any(mention => mention.IsActor);
}
