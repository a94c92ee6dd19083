using RelationsGraph.Cypher;
using RelationsGraph.Graph;

namespace RelationsGraph.Storage;

/// <summary>A place that keeps a graph: merges articles into it, takes them out, reads it and answers Cypher.</summary>
/// <remarks>
/// Merging is by identifier and key, so the order and number of merges of the same articles does not change the graph.
/// A store may be read by many at once; writing takes its turn, between processes too. Made by <see cref="GraphStore.OpenAsync"/>.
/// </remarks>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>The place as a person would name it: a file path or an address, never a secret.</summary>
    string Location { get; }

    /// <summary>
    /// Puts an article into the store, all of it or nothing. An article that is there already is replaced, so what its
    /// earlier version alone supported goes.
    /// </summary>
    /// <returns>What was done; merging what is there already costs one look.</returns>
    /// <exception cref="GraphStoreException">The store cannot be written.</exception>
    /// <exception cref="InvalidOperationException">The store is open for reading.</exception>
    Task<MergeOutcome> MergeAsync(GraphFragment fragment, CancellationToken cancellationToken = default);

    /// <summary>Takes an article out, with every node, edge, alias and telling that it alone supports.</summary>
    /// <param name="articleId">The identifier of the article's node; <see cref="FindArticlesAsync"/> finds it.</param>
    /// <param name="cancellationToken">Stops waiting for another writer.</param>
    /// <returns>Whether the article was there.</returns>
    /// <exception cref="GraphStoreException">The store cannot be written.</exception>
    /// <exception cref="InvalidOperationException">The store is open for reading.</exception>
    Task<bool> ForgetAsync(string articleId, CancellationToken cancellationToken = default);

    /// <summary>The nodes of the articles that were merged, in ordinal order of identifier.</summary>
    /// <exception cref="GraphStoreException">The store cannot be read.</exception>
    IAsyncEnumerable<Node> ReadArticlesAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Finds the articles that a person may mean: the one with the identifier <paramref name="text"/>, its own or its source's; else those whose
    /// title is the same up to case, accents and punctuation; else those whose identifier begins with it, with or without
    /// <c>article:</c>; else those whose title contains it.
    /// </summary>
    /// <returns>The article nodes in ordinal order of identifier; several where the text is ambiguous.</returns>
    /// <exception cref="GraphStoreException">The store cannot be read.</exception>
    Task<IReadOnlyList<Node>> FindArticlesAsync(string text, CancellationToken cancellationToken = default);

    /// <summary>Counts what is there.</summary>
    /// <exception cref="GraphStoreException">The store cannot be read.</exception>
    Task<GraphStoreCounts> CountAsync(CancellationToken cancellationToken = default);

    /// <summary>Opens the graph for reading node by node and edge by edge, as it is now: for writing files, of any size.</summary>
    /// <exception cref="GraphStoreException">The store cannot be read.</exception>
    Task<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads the whole graph into memory: for queries, paths and centralities.</summary>
    /// <exception cref="GraphStoreException">The store cannot be read.</exception>
    Task<PropertyGraph> ReadGraphAsync(CancellationToken cancellationToken = default);

    /// <summary>Answers a query in Cypher over the whole graph.</summary>
    /// <param name="query">The text of the query.</param>
    /// <param name="parameters">The values of its parameters, by name without <c>$</c>.</param>
    /// <param name="cancellationToken">Stops reading the graph, and the rows of the result.</param>
    /// <remarks>
    /// The embedded store reads its graph into memory for each query: for many queries read it once with
    /// <see cref="ReadGraphAsync"/> and give it to <see cref="CypherQuery.Execute(PropertyGraph, IReadOnlyDictionary{string, object?}?, CancellationToken)"/>.
    /// </remarks>
    /// <exception cref="CypherException">The query is wrong; nothing was read.</exception>
    /// <exception cref="GraphStoreException">The store cannot be read.</exception>
    Task<CypherResult> QueryAsync(
        string query, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancellationToken = default);
}
