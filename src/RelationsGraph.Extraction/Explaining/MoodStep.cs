using RelationsGraph.Extraction.Events;
using RelationsGraph.Extraction.Syntax;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>How real one verb of a chain is told to be.</summary>
/// <param name="Predication">The verb.</param>
/// <param name="Mood">Its mood, with all that governs it taken into account.</param>
internal sealed record MoodStep(Predication Predication, Mood Mood);
