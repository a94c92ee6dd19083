using System.Runtime.CompilerServices;
using RelationsGraph.Cypher;
using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>A store in a Neo4j database. Safe for use by several threads at once.</summary>
/// <remarks>
/// Nodes and relationships are those of the graph, with typed relationships and native dates; what the store itself needs to know stands
/// beside in properties that begin with an underscore (<see cref="PropertyKeys"/>). An article is merged in one transaction with others,
/// by identifier and key, so that any number of loaders at once give the graph that one would.
/// </remarks>
internal sealed class Neo4jGraphStore : IGraphStore
{
    private readonly INeo4jConnection _connection;
    private readonly GraphStoreAccess _access;
    private readonly ArticleLoader _loader;
    private readonly EditLoader _edits;

    private Neo4jGraphStore(Neo4jAddress address, INeo4jConnection connection, GraphStoreAccess access, GraphStoreOptions options)
    {
        Location = address.Location;
        _connection = connection;
        _access = access;
        var texts = new StatementTexts(options.Schema, Location);
        _loader = new ArticleLoader(connection, texts, Location);
        _edits = new EditLoader(connection, texts);
    }

    /// <inheritdoc/>
    public string Location { get; }

    /// <summary>Connects; makes the constraints of the vocabulary where the store is to be written.</summary>
    public static async Task<IGraphStore> OpenAsync(
        Neo4jAddress address, GraphStoreAccess access, GraphStoreOptions options, CancellationToken cancellationToken)
    {
        var connection = Neo4jDriver.Open(address, options.Password, options.WriterPatience);
        try
        {
            var agent = await connection.ConnectAsync(cancellationToken).ConfigureAwait(false);
            if (access == GraphStoreAccess.Write)
            {
                foreach (var statement in Neo4jSchema.StatementsFor(options.Schema, agent))
                {
                    await using var result = await connection.QueryAsync(statement, access, cancellationToken).ConfigureAwait(false);
                    await foreach (var _ in result.WithCancellation(cancellationToken).ConfigureAwait(false))
                    {
                    }
                }
            }

            return new Neo4jGraphStore(address, connection, access, options);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<MergeOutcome> MergeAsync(GraphFragment fragment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        RequireWriting();
        return _loader.LoadAsync(fragment, cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<MergeOutcome> MergeAllAsync(
        IAsyncEnumerable<GraphFragment> fragments, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fragments);
        RequireWriting();
        await foreach (var outcome in _loader.LoadAllAsync(fragments, cancellationToken).ConfigureAwait(false))
        {
            yield return outcome;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> ForgetAsync(string articleId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(articleId);
        RequireWriting();
        while (true)
        {
            try
            {
                return await _connection.WriteAsync(
                    (transaction, cancellation) => ForgetAsync(transaction, articleId, cancellation), cancellationToken).ConfigureAwait(false);
            }
            catch (ConcurrentArticleException)
            {
                // The next look finds what is there now
            }
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Node> ReadArticlesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var articles = await ReadAsync((reader, cancellation) => reader.ReadArticlesAsync(cancellation), cancellationToken).ConfigureAwait(false);
        foreach (var article in articles)
        {
            yield return article;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<GraphFragment> ReadFragmentsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var fragments = await ReadAsync((reader, cancellation) => reader.ReadFragmentsAsync(cancellation), cancellationToken).ConfigureAwait(false);
        foreach (var fragment in fragments)
        {
            yield return fragment;
        }
    }

    /// <inheritdoc/>
    public Task<StoreEdits> ReadEditsAsync(CancellationToken cancellationToken = default) =>
        _connection.ReadAsync((transaction, cancellation) => new EditReader(transaction).ReadAsync(cancellation), cancellationToken);

    /// <inheritdoc/>
    public Task WriteEditsAsync(StoreEdits edits, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(edits);
        RequireWriting();
        return _edits.WriteAsync(edits, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Node>> FindArticlesAsync(string text, CancellationToken cancellationToken = default) =>
        ArticleSearch.FindAsync(ReadArticlesAsync(cancellationToken), text, cancellationToken);

    /// <inheritdoc/>
    public Task<GraphStoreCounts> CountAsync(CancellationToken cancellationToken = default) => _connection.ReadAsync(
        async (transaction, cancellation) =>
        {
            var answers = await transaction.RunAsync(Neo4jGraphReader.Counts, cancellation).ConfigureAwait(false);
            return new GraphStoreCounts((long)answers[0][0][0]!, (long)answers[1][0][0]!, (long)answers[2][0][0]!);
        },
        cancellationToken);

    /// <inheritdoc/>
    public async Task<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellationToken = default) =>
        new Neo4jSnapshot(await ReadGraphAsync(cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public Task<PropertyGraph> ReadGraphAsync(CancellationToken cancellationToken = default) =>
        ReadAsync((reader, cancellation) => reader.ReadAsync(cancellation), cancellationToken);

    /// <inheritdoc/>
    public async Task<CypherResult> QueryAsync(
        string query,
        IReadOnlyDictionary<string, object?>? parameters = null,
        CypherOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var result = await _connection.QueryAsync(StatementOf(query, parameters), GraphStoreAccess.Read, cancellationToken).ConfigureAwait(false);
        return new CypherResult(result.Columns, new QueryRows(result, query, options ?? CypherOptions.Default, cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<StoreUpdate> UpdateAsync(
        string query,
        IReadOnlyDictionary<string, object?>? parameters = null,
        CypherOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        RequireWriting();
        var statement = StatementOf(query, parameters);
        if (options is { MaxRows: < long.MaxValue } limits)
        {
            return await _connection.WriteOnceAsync(
                async (transaction, cancellation) => await ReadUpdateAsync(await transaction.QueryAsync(statement, cancellation).ConfigureAwait(false), query, limits, cancellation)
                    .ConfigureAwait(false),
                cancellationToken).ConfigureAwait(false);
        }

        // Without a limit nothing has to be taken back, and a query that makes transactions of its own (CALL ... IN TRANSACTIONS) works, too
        var result = await _connection.QueryAsync(statement, GraphStoreAccess.Write, cancellationToken).ConfigureAwait(false);
        return await ReadUpdateAsync(result, query, CypherOptions.Default, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static async Task<StoreUpdate> ReadUpdateAsync(INeo4jResult result, string query, CypherOptions options, CancellationToken cancellationToken)
    {
        await using var open = result;
        var rows = new List<IReadOnlyList<object?>>();
        await foreach (var row in open.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (rows.Count == options.MaxRows)
            {
                throw QueryRows.TooMany(query, options);
            }

            rows.Add(QueryValue.OfRow(row));
        }

        var counts = await open.CountChangesAsync(cancellationToken).ConfigureAwait(false);
        return new StoreUpdate(new CypherResult(open.Columns, rows), counts);
    }

    private static Neo4jStatement StatementOf(string query, IReadOnlyDictionary<string, object?>? parameters)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new Neo4jStatement(query, (parameters ?? new Dictionary<string, object?>())
            .ToDictionary(pair => pair.Key, pair => NativeProperties.ToParameter(pair.Value), StringComparer.Ordinal));
    }

    private static async Task<bool> ForgetAsync(INeo4jTransaction transaction, string articleId, CancellationToken cancellationToken)
    {
        var known = await StoredArticle.LookAsync(transaction, [(articleId, null)], cancellationToken).ConfigureAwait(false);
        if (known.Count == 0)
        {
            return false;
        }

        var events = new EventDays();
        await new ArticleRemover(transaction, events).RemoveAsync(known, cancellationToken).ConfigureAwait(false);
        await transaction.RunAsync([.. events.ToStatements()], cancellationToken).ConfigureAwait(false);
        return true;
    }

    private Task<T> ReadAsync<T>(Func<Neo4jGraphReader, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        _connection.ReadAsync((transaction, cancellation) => read(new Neo4jGraphReader(transaction), cancellation), cancellationToken);

    private void RequireWriting()
    {
        if (_access != GraphStoreAccess.Write)
        {
            throw new InvalidOperationException($"The store {Location} is open for reading only.");
        }
    }
}
