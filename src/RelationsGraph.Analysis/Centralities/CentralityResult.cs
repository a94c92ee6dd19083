using System.Collections.Immutable;

namespace RelationsGraph.Analysis.Centralities;

/// <summary>The scores of all nodes of a snapshot under one measure.</summary>
public sealed class CentralityResult
{
    private readonly GraphSnapshot _snapshot;

    internal CentralityResult(CentralityMeasure measure, GraphSnapshot snapshot, double[] scores, double? errorBound)
    {
        Measure = measure;
        _snapshot = snapshot;
        Scores = ImmutableArray.Create(scores);
        ErrorBound = errorBound;
    }

    /// <summary>The measure.</summary>
    public CentralityMeasure Measure { get; }

    /// <summary>The score of each node, by its position in the snapshot.</summary>
    public ImmutableArray<double> Scores { get; }

    /// <summary>
    /// How far any of the scores may be from the exact one, with a probability of 0.95 that none is further; null where they are exact.
    /// </summary>
    public double? ErrorBound { get; }

    /// <summary>The nodes by descending score; of the same score by name, then by identifier.</summary>
    /// <param name="labels">The labels of the nodes to rank, although all took part; null or none stands for all.</param>
    /// <param name="top">How many nodes to give at most.</param>
    /// <remarks>Scores that agree to 11 digits are the same, so that rounding in a last digit does not break a tie.</remarks>
    /// <exception cref="InvalidOperationException">The snapshot is one of bare numbers.</exception>
    public ImmutableArray<RankedNode> Rank(IReadOnlySet<string>? labels = null, int top = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        var ordered = Enumerable.Range(0, _snapshot.NodeCount)
            .Where(node => labels is not { Count: > 0 } || _snapshot.NodeAt(node).Labels.Any(labels.Contains))
            .Select(node => (Node: _snapshot.NodeAt(node), Score: Scores[node], Rounded: Significant.Round(Scores[node])))
            .OrderByDescending(item => item.Rounded)
            .ThenBy(item => item.Node.Name, StringComparer.Ordinal)
            .ThenBy(item => item.Node.Id, StringComparer.Ordinal)
            .Take(top)
            .ToList();
        var ranking = ImmutableArray.CreateBuilder<RankedNode>(ordered.Count);
        for (var i = 0; i < ordered.Count; i++)
        {
            var rank = i > 0 && ordered[i].Rounded == ordered[i - 1].Rounded ? ranking[i - 1].Rank : i + 1;
            ranking.Add(new RankedNode(rank, ordered[i].Node, ordered[i].Score));
        }

        return ranking.MoveToImmutable();
    }
}
