namespace RelationsGraph.Extraction.Evaluation;

/// <summary>How often relations of about the same confidence are right. Those that match a debatable one alone count neither way.</summary>
/// <param name="From">The least confidence, inclusive.</param>
/// <param name="To">The greatest, exclusive; inclusive where it is 1.</param>
/// <param name="Count">How many relations were given with such a confidence.</param>
/// <param name="MeanConfidence">The mean of their confidences.</param>
/// <param name="RightShare">The share of them that are right.</param>
public sealed record ConfidenceBand(double From, double To, int Count, double MeanConfidence, double RightShare);
