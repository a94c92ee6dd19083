using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>A line of the lexicon fits the words.</summary>
/// <param name="Words">The words.</param>
/// <param name="Span">Where they stand in the article.</param>
/// <param name="Entry">The line.</param>
public sealed record FrameDecision(string Words, TextSpan Span, LexiconEntry Entry) : EdgeDecision(Words, Span);
