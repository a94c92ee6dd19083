using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>What said that a sentence tells an edge. There is a kind for each kind of decision maker: lines of the lexicon, rules, models.</summary>
/// <param name="Words">The words that say it, on one line.</param>
/// <param name="Span">Where they stand in the article.</param>
public abstract record EdgeDecision(string Words, TextSpan Span);
