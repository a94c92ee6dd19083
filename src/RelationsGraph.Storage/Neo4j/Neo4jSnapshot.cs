using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>A graph that was read from a server as a whole: the server itself keeps no moment for its readers.</summary>
internal sealed class Neo4jSnapshot(PropertyGraph graph) : IGraphSnapshot
{
    /// <inheritdoc/>
    public IAsyncEnumerable<Node> ReadNodesAsync(CancellationToken cancellationToken = default) => graph.ReadNodesAsync(cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Edge> ReadEdgesAsync(CancellationToken cancellationToken = default) => graph.ReadEdgesAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
