namespace RelationsGraph.Analysis.Paths;

/// <summary>Orders routes by cost, then by number of hops, then by the positions of their nodes from first to last.</summary>
/// <remarks>It breaks every tie, so there is one shortest path and one k-th shortest path, whatever way they are found.</remarks>
internal sealed class RouteOrder : IComparer<Route>
{
    public static RouteOrder Instance { get; } = new();

    public int Compare(Route? x, Route? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var order = x.Cost.CompareTo(y.Cost);
        order = order != 0 ? order : x.Nodes.Length.CompareTo(y.Nodes.Length);
        return order != 0 ? order : x.Nodes.AsSpan().SequenceCompareTo(y.Nodes.AsSpan());
    }
}
