namespace RelationsGraph.Analysis.Paths;

/// <summary>A path as the positions of its nodes, with its cost.</summary>
/// <remarks>
/// Routes are ordered by cost, then by number of hops, then by the positions of their nodes from first to last. This order
/// breaks every tie, so there is one shortest path and one k-th shortest path, whatever way they are found.
/// </remarks>
internal sealed record Route(int[] Nodes, double Cost) : IComparable<Route>
{
    /// <summary>The position in <see cref="Nodes"/> after which the route leaves the one it was derived from.</summary>
    public int Deviation { get; init; }

    public int CompareTo(Route? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = Cost.CompareTo(other.Cost);
        order = order != 0 ? order : Nodes.Length.CompareTo(other.Nodes.Length);
        return order != 0 ? order : Nodes.AsSpan().SequenceCompareTo(other.Nodes);
    }
}
