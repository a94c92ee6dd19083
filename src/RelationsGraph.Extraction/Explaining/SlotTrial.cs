using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>A phrase that was asked for a party of an event.</summary>
/// <param name="Phrase">The phrase in the slot.</param>
/// <param name="Slot">The slot of the frame.</param>
/// <param name="IsTarget">Whether the target was looked for, or else the source.</param>
/// <param name="Found">The parties; none where the phrase has none that may stand there.</param>
internal sealed record SlotTrial(Phrase Phrase, Slot Slot, bool IsTarget, IReadOnlyList<Reference> Found);
