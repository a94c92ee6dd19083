using RelationsGraph.Graph;

namespace RelationsGraph.Analysis.Balance;

/// <summary>Three actors, each two of whom are friends or foes.</summary>
/// <param name="First">The actor whose identifier comes first.</param>
/// <param name="Second">The next.</param>
/// <param name="Third">The last.</param>
/// <param name="Foes">How many of the three pairs are foes.</param>
/// <param name="Strength">The smallest of the three weights, without sign: how sure the triad is.</param>
public sealed record SignedTriad(Node First, Node Second, Node Third, int Foes, double Strength)
{
    /// <summary>
    /// Whether the triad is balanced: the friend of a friend is a friend, and the foe of a foe too. So no pair of foes, or two.
    /// </summary>
    public bool IsBalanced => Foes is 0 or 2;
}
