namespace RelationsGraph.Language.Relations;

/// <summary>Words that may be an end of a relation.</summary>
/// <param name="Start">The index in the document of the first token.</param>
/// <param name="End">The index of the token after the last.</param>
/// <param name="Head">The index of the word that it is about.</param>
/// <param name="Label">What it speaks of, one of the model's labels: <c>Country</c>.</param>
/// <param name="Kind">How it speaks of it, one of the model's kinds: <c>Pronoun</c>.</param>
public readonly record struct MentionSpan(int Start, int End, int Head, string Label, string Kind);
