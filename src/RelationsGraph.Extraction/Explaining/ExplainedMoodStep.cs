using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>One word's share in how real an event is told to be.</summary>
/// <param name="Cause">What kind of share it is.</param>
/// <param name="Verb">The verb whose mood it is, or null where it is that of the noun itself.</param>
/// <param name="Word">The word that has the effect, where it is another: <c>plans</c> for <c>to visit</c>; or null.</param>
/// <param name="Effect">What the lexicon says that the word does, as <c>modifiers.tsv</c> or the marks of <c>predicates.tsv</c> write it; or null.</param>
/// <param name="Place">File and line of the lexicon that say so, or null.</param>
/// <param name="Status">The status with this step taken into account.</param>
/// <param name="Negated">The negation with this step taken into account.</param>
/// <param name="IsTold">Whether it is told as such, and not only asked for, charged, feared or a condition.</param>
public sealed record ExplainedMoodStep(
    MoodCause Cause, VerbGroup? Verb, string? Word, string? Effect, string? Place, string Status, bool Negated, bool IsTold);
