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

    /// <summary>
    /// Puts articles into the store one after another, each all of it or nothing, and says of each in turn what was done, once it is stored
    /// for good. The fastest way for many: a server gets them in batches, while the next ones are being read.
    /// </summary>
    /// <remarks>What was stored before an error or a cancellation stays; the same articles again go on from there.</remarks>
    /// <exception cref="GraphStoreException">The store cannot be written.</exception>
    /// <exception cref="InvalidOperationException">The store is open for reading.</exception>
    IAsyncEnumerable<MergeOutcome> MergeAllAsync(IAsyncEnumerable<GraphFragment> fragments, CancellationToken cancellationToken = default);

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

    /// <summary>What each article contributed, in ordinal order of its identifier: all that a copy of the store needs.</summary>
    /// <exception cref="GraphStoreException">The store cannot be read.</exception>
    IAsyncEnumerable<GraphFragment> ReadFragmentsAsync(CancellationToken cancellationToken = default);

    /// <summary>What queries wrote, apart from what articles say: with the fragments, all that a copy of the store needs.</summary>
    /// <exception cref="GraphStoreException">The store cannot be read.</exception>
    Task<StoreEdits> ReadEditsAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes over what queries wrote in another store, as if they had been run here: again without harm. Before the articles of that store
    /// are merged, what was made by hand becomes such that it stays when they go; after them, what was changed or deleted becomes so.
    /// </summary>
    /// <exception cref="GraphStoreException">The store cannot be written.</exception>
    /// <exception cref="InvalidOperationException">The store is open for reading.</exception>
    Task WriteEditsAsync(StoreEdits edits, CancellationToken cancellationToken = default);

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
    /// <param name="options">The limits of the query; null for the defaults.</param>
    /// <param name="cancellationToken">Stops reading the graph, and the rows of the result.</param>
    /// <remarks>The embedded store keeps its graph in memory from the first query on, and reads it again where somebody has written since.</remarks>
    /// <exception cref="CypherException">The query is wrong, or it writes; nothing was read.</exception>
    /// <exception cref="GraphStoreException">The store cannot be read.</exception>
    Task<CypherResult> QueryAsync(
        string query,
        IReadOnlyDictionary<string, object?>? parameters = null,
        CypherOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Runs a query in Cypher that may write, in one transaction: all of it is kept or, where it fails, nothing.</summary>
    /// <param name="query">The text of the query.</param>
    /// <param name="parameters">The values of its parameters, by name without <c>$</c>.</param>
    /// <param name="options">
    /// The limits of the query, and the vocabulary that what it writes must keep to; null, or one without a vocabulary, for
    /// the one that the program comes with.
    /// </param>
    /// <param name="cancellationToken">Stops the query; nothing of it is kept then.</param>
    /// <remarks>
    /// What a query writes lies on top of what the articles say and stays when they come and go: a property that was set keeps its value
    /// whatever a later article says, and what was deleted stays so until a query creates it again; what articles told of a node since it
    /// was deleted can be seen again then. While a query that writes runs, other writers wait. A server runs the query by its own rules instead,
    /// and does not know the vocabulary: what is set on a node lasts until articles say something else of the same property.
    /// </remarks>
    /// <exception cref="CypherException">The query is wrong, or what it writes does not keep to the vocabulary.</exception>
    /// <exception cref="GraphStoreException">The store cannot be written, or the node of an ingested article would be deleted.</exception>
    /// <exception cref="InvalidOperationException">The store is open for reading.</exception>
    Task<StoreUpdate> UpdateAsync(
        string query,
        IReadOnlyDictionary<string, object?>? parameters = null,
        CypherOptions? options = null,
        CancellationToken cancellationToken = default);
}
