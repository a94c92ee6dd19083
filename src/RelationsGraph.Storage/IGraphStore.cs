using RelationsGraph.Graph;

namespace RelationsGraph.Storage;

/// <summary>A place that keeps a graph: merges articles into it, takes them out, reads it and answers Cypher.</summary>
/// <remarks>
/// Merging is by identifier and key, so the order and number of merges of the same articles does not change the graph.
/// A store may be read by many at once; writing takes its turn.
/// </remarks>
public interface IGraphStore : IGraphSource, IAsyncDisposable
{
    /// <summary>The place as a person would name it: a file path or an address, never a secret.</summary>
    string Location { get; }

    /// <summary>
    /// Puts an article into the store, all of it or nothing. An article that is there already is replaced, so what its
    /// earlier version alone supported goes.
    /// </summary>
    /// <exception cref="GraphStoreException">The store cannot be written.</exception>
    Task MergeAsync(GraphFragment fragment, CancellationToken cancellationToken = default);

    /// <summary>Takes an article out, with every node, edge and telling that it alone supports.</summary>
    /// <returns>Whether the article was there.</returns>
    /// <exception cref="GraphStoreException">The store cannot be written.</exception>
    Task<bool> ForgetAsync(string articleId, CancellationToken cancellationToken = default);

    /// <summary>Reads the whole graph into memory.</summary>
    /// <exception cref="GraphStoreException">The store cannot be read.</exception>
    Task<PropertyGraph> ReadGraphAsync(CancellationToken cancellationToken = default);
}
