namespace RelationsGraph.Language;

/// <summary>A word of a text that was analysed elsewhere: by an earlier run, by another parser, or by hand.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Analysis">What is known of it; the head is a place in its sentence.</param>
public sealed record AnalyzedWord(TextSpan Span, WordAnalysis Analysis);
