namespace RelationsGraph.Extraction.Explaining;

/// <summary>What the confidence of an edge is the product of.</summary>
/// <param name="Name">Whose share it is: <c>event</c>, <c>source</c>, <c>target</c>, <c>state</c>, or <c>model</c> alone
/// where a trained model has judged it.</param>
/// <param name="Value">From 0 to 1.</param>
public sealed record ConfidenceFactor(string Name, double Value);
