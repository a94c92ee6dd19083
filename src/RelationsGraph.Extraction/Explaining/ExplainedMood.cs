namespace RelationsGraph.Extraction.Explaining;

/// <summary>What set how real an event is told to be.</summary>
/// <param name="Status">The status.</param>
/// <param name="Negated">Whether it is denied.</param>
/// <param name="Speaker">Who claims it, or null where the article itself does.</param>
/// <param name="Steps">What was taken into account, from the outermost verb to the word that tells the event.</param>
public sealed record ExplainedMood(string Status, bool Negated, ExplainedMention? Speaker, IReadOnlyList<ExplainedMoodStep> Steps);
