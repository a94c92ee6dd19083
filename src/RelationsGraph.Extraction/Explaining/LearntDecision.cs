using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>A trained model of relations found it where the lexicon has no line that fits.</summary>
/// <param name="Words">The word that the model looks at most.</param>
/// <param name="Span">Where it stands in the article.</param>
/// <param name="Chance">The probability that the model gives it.</param>
public sealed record LearntDecision(string Words, TextSpan Span, double Chance) : EdgeDecision(Words, Span);
