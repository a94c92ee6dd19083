namespace RelationsGraph.Extraction.Lexicon;

/// <summary>A run of letters and digits of a text.</summary>
/// <param name="Start">The first code unit.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Folded">The run without accents, in its own case.</param>
internal readonly record struct TextWord(int Start, int End, string Folded);
