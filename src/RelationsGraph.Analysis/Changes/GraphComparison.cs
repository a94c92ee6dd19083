using System.Collections.Immutable;
using RelationsGraph.Analysis.Balance;

namespace RelationsGraph.Analysis.Changes;

/// <summary>What is different between two snapshots of one graph, such as those of two years.</summary>
public sealed class GraphComparison
{
    private GraphComparison(ImmutableArray<Relation> added, ImmutableArray<Relation> gone, ImmutableArray<TieChange> reversed)
    {
        Added = added;
        Gone = gone;
        Reversed = reversed;
    }

    /// <summary>The relations that only the second snapshot has, those of the most edges first.</summary>
    public ImmutableArray<Relation> Added { get; }

    /// <summary>The relations that only the first snapshot has, those of the most edges first.</summary>
    public ImmutableArray<Relation> Gone { get; }

    /// <summary>The pairs that went over from cooperation to conflict or back, by the size of the change.</summary>
    public ImmutableArray<TieChange> Reversed { get; }

    /// <summary>Compares two snapshots; nodes are the same by identifier.</summary>
    /// <exception cref="InvalidOperationException">A snapshot is one of bare numbers.</exception>
    public static GraphComparison Between(GraphSnapshot before, GraphSnapshot after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (Relations(before), Relations(after));
        return new GraphComparison(Without(now, old), Without(old, now), FindReversed(before, after));
    }

    private static Dictionary<(string, string, string), Relation> Relations(GraphSnapshot snapshot) =>
        Enumerable.Range(0, snapshot.EdgeCount).Select(snapshot.EdgeAt)
            .GroupBy(edge => (edge.SourceId, edge.Type, edge.TargetId))
            .ToDictionary(same => same.Key, same => new Relation(
                snapshot.NodeAt(snapshot.IndexOf(same.Key.SourceId)),
                same.Key.Type,
                snapshot.NodeAt(snapshot.IndexOf(same.Key.TargetId)),
                same.Count()));

    private static ImmutableArray<Relation> Without(
        Dictionary<(string, string, string), Relation> relations, Dictionary<(string, string, string), Relation> others) =>
    [
        .. relations.Where(pair => !others.ContainsKey(pair.Key)).Select(pair => pair.Value)
            .OrderByDescending(relation => relation.Edges)
            .ThenBy(relation => relation.Source.Id, StringComparer.Ordinal)
            .ThenBy(relation => relation.Type, StringComparer.Ordinal)
            .ThenBy(relation => relation.Target.Id, StringComparer.Ordinal),
    ];

    private static ImmutableArray<TieChange> FindReversed(GraphSnapshot before, GraphSnapshot after)
    {
        var old = SignedTies.Of(before).ToDictionary(tie => (tie.First.Id, tie.Second.Id));
        return
        [
            .. SignedTies.Of(after)
                .Where(tie => old.TryGetValue((tie.First.Id, tie.Second.Id), out var was) && was.Sign * tie.Sign < 0)
                .Select(tie => new TieChange(tie.First, tie.Second, old[(tie.First.Id, tie.Second.Id)].Weight, tie.Weight))
                .OrderByDescending(change => Math.Abs(change.After - change.Before))
                .ThenBy(change => change.First.Id, StringComparer.Ordinal)
                .ThenBy(change => change.Second.Id, StringComparer.Ordinal),
        ];
    }
}
