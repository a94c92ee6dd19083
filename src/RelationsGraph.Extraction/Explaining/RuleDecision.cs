using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>A rule that needs no word of the lexicon.</summary>
/// <param name="Words">The words that it applies to.</param>
/// <param name="Span">Where they stand in the article.</param>
/// <param name="Rule">The rule.</param>
public sealed record RuleDecision(string Words, TextSpan Span, EdgeRule Rule) : EdgeDecision(Words, Span);
