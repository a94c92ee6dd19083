using RelationsGraph.Extraction.Entities;

namespace RelationsGraph.Extraction.Learnt;

/// <summary>Words that speak of entities and so may be an end of a relation.</summary>
/// <param name="Start">The index of the first token.</param>
/// <param name="End">The index of the token after the last.</param>
/// <param name="Head">The index of the word it is about.</param>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="Kind">How it speaks of them.</param>
/// <param name="References">What it refers to, at least one.</param>
internal sealed record Mention(int Start, int End, int Head, int Sentence, MentionKind Kind, IReadOnlyList<Reference> References)
{
    /// <summary>The label of what it refers to.</summary>
    public string Label => References[0].Entity.Label;

    /// <summary>Whether it refers to an entity.</summary>
    public bool RefersTo(Entity entity) => References.Any(reference => reference.Entity.Equals(entity));
}
