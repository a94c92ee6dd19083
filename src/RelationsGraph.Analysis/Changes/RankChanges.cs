using System.Collections.Immutable;
using RelationsGraph.Analysis.Centralities;

namespace RelationsGraph.Analysis.Changes;

/// <summary>Compares two rankings under one measure.</summary>
public static class RankChanges
{
    /// <summary>The change of each node that has a score other than 0 before or after.</summary>
    /// <param name="before">The scores before.</param>
    /// <param name="after">The scores after.</param>
    /// <param name="labels">The labels of the nodes to rank; null or none stands for all.</param>
    /// <returns>The changes by place after, then those who are gone by place before.</returns>
    /// <exception cref="ArgumentException">The scores are of two measures.</exception>
    public static ImmutableArray<RankChange> Between(CentralityResult before, CentralityResult after, IReadOnlySet<string>? labels = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Measure != after.Measure)
        {
            throw new ArgumentException($"Scores of {before.Measure} and of {after.Measure} cannot be compared.", nameof(after));
        }

        var old = before.Rank(labels).Where(ranked => ranked.Score != 0).ToDictionary(ranked => ranked.Node.Id, StringComparer.Ordinal);
        var changes = ImmutableArray.CreateBuilder<RankChange>();
        foreach (var ranked in after.Rank(labels).Where(ranked => ranked.Score != 0))
        {
            var known = old.Remove(ranked.Node.Id, out var was) ? was : null;
            changes.Add(new RankChange(ranked.Node, known?.Rank, ranked.Rank, known?.Score ?? 0, ranked.Score));
        }

        changes.AddRange(old.Values.OrderBy(ranked => ranked.Rank).ThenBy(ranked => ranked.Node.Name, StringComparer.Ordinal)
            .ThenBy(ranked => ranked.Node.Id, StringComparer.Ordinal)
            .Select(ranked => new RankChange(ranked.Node, ranked.Rank, null, ranked.Score, 0)));
        return changes.ToImmutable();
    }
}
