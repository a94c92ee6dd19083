namespace RelationsGraph.Extraction.Explaining;

/// <summary>How an end of an edge was found.</summary>
/// <param name="Slot">The place of the frame where it stands, as the lexicon writes it (<c>subj</c>, <c>with</c>); null where a rule found it.</param>
/// <param name="Phrase">The phrase in that place, on one line.</param>
/// <param name="OwnerOf">The words that it owns and for which it stands (<c>efforts</c> in <c>Moscow's efforts</c>), or null.</param>
/// <param name="Mention">The phrase that refers to it, and by which rule.</param>
public sealed record ExplainedArgument(string? Slot, string Phrase, string? OwnerOf, ExplainedMention Mention);
