namespace RelationsGraph.Extraction.Explaining;

/// <summary>What stood in a place of a frame.</summary>
/// <param name="Slot">The place, as the lexicon writes it.</param>
/// <param name="IsTarget">Whether the target was looked for there, or else the source.</param>
/// <param name="Phrase">The phrase that stands there, or null where nothing does.</param>
/// <param name="Mentions">Whom the phrase refers to, itself or by who owns it; none where the phrase means nobody known.</param>
/// <param name="IsOwner">Whether they do not stand there themselves but own what does.</param>
/// <param name="Fits">Whether one of them may stand there.</param>
/// <param name="Labels">The labels that may.</param>
public sealed record SlotFinding(
    string Slot, bool IsTarget, string? Phrase, IReadOnlyList<ExplainedMention> Mentions, bool IsOwner, bool Fits, IReadOnlyList<string> Labels);
