namespace RelationsGraph.Extraction.Syntax.Trees;

/// <summary>A noun phrase up to its head, in tokens of the document.</summary>
/// <param name="Start">The first token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Head">The word that it is about: its last noun, so that a title before a name leaves the name the head.</param>
internal readonly record struct TreeChunk(int Start, int End, int Head);
