namespace RelationsGraph.Analysis.Components;

/// <summary>Finds the connected parts of a graph.</summary>
/// <remarks>
/// QuikGraph's algorithms for these are not used: they need a copy of the graph in dictionaries, and without counting that copy
/// they take nine times as long (<c>ComponentBenchmarks</c>).
/// </remarks>
public static class ConnectedComponents
{
    /// <summary>The greatest parts in which every two nodes are connected when edges are followed both ways.</summary>
    /// <param name="snapshot">The part of the graph that takes part.</param>
    /// <remarks>
    /// Union by smaller position with path halving, about O(n + m). Tarjan and van Leeuwen, "Worst-case analysis of set union
    /// algorithms", Journal of the ACM 31 (1984).
    /// </remarks>
    public static NodePartition FindWeak(GraphSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new NodePartition(snapshot, DisjointSets.Join(snapshot));
    }

    /// <summary>The greatest parts in which every node can be reached from every other along the edges' direction.</summary>
    /// <param name="snapshot">The part of the graph that takes part.</param>
    /// <remarks>
    /// O(n + m), with a stack of its own, so long chains are no danger. Tarjan, "Depth-first search and linear graph
    /// algorithms", SIAM Journal on Computing 1 (1972).
    /// </remarks>
    public static NodePartition FindStrong(GraphSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new NodePartition(snapshot, new StrongComponents(snapshot.Out).Find());
    }
}
