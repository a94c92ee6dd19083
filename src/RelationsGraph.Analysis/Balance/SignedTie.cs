using RelationsGraph.Graph;

namespace RelationsGraph.Analysis.Balance;

/// <summary>What two actors do to each other, in sum.</summary>
/// <param name="First">The actor whose identifier comes first.</param>
/// <param name="Second">The other.</param>
/// <param name="Weight">The sum of the Goldstein weights of the events between them, in either direction.</param>
/// <param name="Cooperative">How many of these events have a weight above 0.</param>
/// <param name="Hostile">How many have a weight below 0.</param>
public sealed record SignedTie(Node First, Node Second, double Weight, int Cooperative, int Hostile)
{
    /// <summary>1 for friends, -1 for foes, 0 where cooperation and conflict balance.</summary>
    public int Sign => Math.Sign(Weight);
}
