using RelationsGraph.Graph;

namespace RelationsGraph.Analysis.Balance;

/// <summary>Sums up the events between each two actors.</summary>
internal static class SignedTies
{
    /// <summary>The ties of all pairs with an event of a weight other than 0, in order of their positions.</summary>
    public static List<SignedTie> Of(GraphSnapshot snapshot) =>
    [
        .. Enumerable.Range(0, snapshot.EdgeCount)
            .Select(edge => (
                First: Math.Min(snapshot.SourceOf(edge), snapshot.TargetOf(edge)),
                Second: Math.Max(snapshot.SourceOf(edge), snapshot.TargetOf(edge)),
                Weight: snapshot.EdgeAt(edge).Properties.GetNumber(PropertyNames.Goldstein) ?? 0))
            .Where(item => item.Weight != 0 && item.First != item.Second)
            .GroupBy(item => (item.First, item.Second))
            .OrderBy(same => same.Key)
            .Select(same => new SignedTie(
                snapshot.NodeAt(same.Key.First),
                snapshot.NodeAt(same.Key.Second),
                same.Sum(item => item.Weight),
                same.Count(item => item.Weight > 0),
                same.Count(item => item.Weight < 0))),
    ];
}
