using RelationsGraph.Extraction.Phrases;

namespace RelationsGraph.Extraction.Syntax;

/// <summary>A phrase with the preposition before it.</summary>
/// <param name="Preposition">The preposition, in lower case.</param>
/// <param name="Phrase">The phrase; its conjuncts come with it.</param>
internal readonly record struct Oblique(string Preposition, Phrase Phrase);
