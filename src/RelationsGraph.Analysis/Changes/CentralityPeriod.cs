using RelationsGraph.Analysis.Centralities;

namespace RelationsGraph.Analysis.Changes;

/// <summary>The scores of one period.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Edges">How many edges the period has.</param>
/// <param name="Events">How many of them have a date; the others are states that hold in every period.</param>
/// <param name="Result">The scores; nodes stand at the same positions in every period.</param>
public sealed record CentralityPeriod(DateOnly First, DateOnly Last, int Edges, int Events, CentralityResult Result);
