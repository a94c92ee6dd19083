namespace RelationsGraph.Graph;

/// <summary>What a writer of graph files needs of a graph: its nodes, then its edges, one after another.</summary>
/// <remarks>Both come in ordinal order of identifier and key, so that the same graph is written as the same bytes.</remarks>
public interface IGraphSource
{
    /// <summary>All nodes, in ordinal order of <see cref="Node.Id"/>.</summary>
    IAsyncEnumerable<Node> ReadNodesAsync(CancellationToken cancellationToken = default);

    /// <summary>All edges, in ordinal order of <see cref="Edge.Key"/>; both ends are among the nodes.</summary>
    IAsyncEnumerable<Edge> ReadEdgesAsync(CancellationToken cancellationToken = default);
}
