using RelationsGraph.Extraction.Entities;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>A phrase with the entity it refers to.</summary>
/// <param name="Text">The words of the phrase, on one line.</param>
/// <param name="Span">Where they stand in the article.</param>
/// <param name="EntityId">The identifier of the entity's node.</param>
/// <param name="Label">The entity's label.</param>
/// <param name="Name">The entity's canonical name.</param>
/// <param name="Rule">By which rule the phrase refers to it.</param>
/// <param name="Confidence">How sure that is, from 0 to 1.</param>
/// <param name="Role">The office by which the phrase names it, or null.</param>
public sealed record ExplainedMention(
    string Text, TextSpan Span, string EntityId, string Label, string Name, ReferenceRule Rule, double Confidence, string? Role)
{
    /// <summary>Whether it can act: it is no topic and no place.</summary>
    public bool IsActor => Label is not (Labels.Topic or Labels.Place);
}
