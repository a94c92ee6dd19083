using RelationsGraph.Graph;

namespace RelationsGraph.Analysis.Changes;

/// <summary>How what two actors do to each other changed.</summary>
/// <param name="First">The actor whose identifier comes first.</param>
/// <param name="Second">The other.</param>
/// <param name="Before">The sum of the Goldstein weights of their events before.</param>
/// <param name="After">The sum after.</param>
public sealed record TieChange(Node First, Node Second, double Before, double After);
