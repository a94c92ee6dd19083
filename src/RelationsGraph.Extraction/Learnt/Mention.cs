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

    /// <summary>What it may refer to: a capital both to its country and to itself.</summary>
    public IReadOnlyList<Entity> Entities { get; } = [.. References.SelectMany(reference => new[] { reference.Entity, reference.AsPlace }).OfType<Entity>()];
}
