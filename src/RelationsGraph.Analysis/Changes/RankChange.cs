using RelationsGraph.Graph;

namespace RelationsGraph.Analysis.Changes;

/// <summary>How a node's place in a ranking changed.</summary>
/// <param name="Node">The node.</param>
/// <param name="Before">The place before, from 1, or null where the node was not there or had no score.</param>
/// <param name="After">The place after, likewise.</param>
/// <param name="ScoreBefore">The score before; 0 where the node was not there.</param>
/// <param name="ScoreAfter">The score after; 0 where the node is not there.</param>
public sealed record RankChange(Node Node, int? Before, int? After, double ScoreBefore, double ScoreAfter)
{
    /// <summary>How many places the node rose, negative where it fell; null where it is new or gone.</summary>
    public int? Rise => Before - After;
}
