using RelationsGraph.Graph;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>An edge as one sentence tells it, with all that decided it.</summary>
/// <param name="Edge">The edge, with this telling only.</param>
/// <param name="Decision">What said that there is one.</param>
/// <param name="Source">How its source was found. A symmetric edge may be stored the other way round.</param>
/// <param name="Target">How its target was found.</param>
/// <param name="Mood">What set status, negation and who claims it; null for the state of a noun phrase.</param>
/// <param name="Date">What set its dates, or null where it has none.</param>
/// <param name="Place">Where it takes place, or null.</param>
/// <param name="Factors">What its confidence is the product of, in order.</param>
public sealed record ExplainedEdge(
    Edge Edge,
    EdgeDecision Decision,
    ExplainedArgument Source,
    ExplainedArgument Target,
    ExplainedMood? Mood,
    ExplainedDate? Date,
    string? Place,
    IReadOnlyList<ConfidenceFactor> Factors);
