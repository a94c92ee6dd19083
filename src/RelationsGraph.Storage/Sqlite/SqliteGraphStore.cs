using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using RelationsGraph.Cypher;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Schema;
using SQLitePCL;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>A store in one SQLite file. Safe for use by several threads at once.</summary>
/// <remarks>SQLite has no asynchronous calls: methods work on the caller's thread until they are done.</remarks>
internal sealed class SqliteGraphStore : IGraphStore
{
    private readonly StoreFile _file;
    private readonly GraphStoreOptions _options;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly GraphCache _graphs;
    private readonly SqliteConnection? _connection;
    private readonly ArticleWriter? _writer;
    private readonly EditWriter? _edits;
    private bool _isDisposed;

    private SqliteGraphStore(StoreFile file, GraphStoreAccess access, GraphStoreOptions options)
    {
        _file = file;
        _options = options;
        _graphs = new GraphCache(OpenSnapshot);
        if (access == GraphStoreAccess.Write)
        {
            _connection = file.ConnectForWriting();
            (_writer, _edits) = Prepare(_connection, file.Location, options);
        }
    }

    /// <inheritdoc/>
    public string Location => _file.Location;

    /// <summary>Opens the store, or creates it where it does not exist and is to be written.</summary>
    public static SqliteGraphStore Open(string location, GraphStoreAccess access, GraphStoreOptions options) =>
        StoreErrors.Guard(location, () => new SqliteGraphStore(StoreFile.Open(location, access), access, options));

    /// <inheritdoc/>
    public async Task<MergeOutcome> MergeAsync(GraphFragment fragment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        var article = ArticleContent.Of(fragment);
        return await WriteAsync(
            writer => writer.Has(article) ? MergeOutcome.Unchanged : InTransaction(() => writer.Merge(article), cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<MergeOutcome> MergeAllAsync(
        IAsyncEnumerable<GraphFragment> fragments, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fragments);
        await foreach (var fragment in fragments.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return await MergeAsync(fragment, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public Task<bool> ForgetAsync(string articleId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(articleId);
        return WriteAsync(writer => InTransaction(() => writer.Forget(articleId), cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Node> ReadArticlesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var snapshot = OpenSnapshot();
        await foreach (var article in snapshot.ReadArticlesAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return article;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<GraphFragment> ReadFragmentsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var snapshot = OpenSnapshot();
        await foreach (var fragment in snapshot.ReadFragmentsAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return fragment;
        }
    }

    /// <inheritdoc/>
    public async Task<StoreEdits> ReadEditsAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var snapshot = OpenSnapshot();
        return snapshot.ReadEdits();
    }

    /// <inheritdoc/>
    public Task WriteEditsAsync(StoreEdits edits, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(edits);
        return WriteAsync(
            _ => InTransaction(
                () =>
                {
                    _edits!.Add(edits);
                    return true;
                },
                cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Node>> FindArticlesAsync(string text, CancellationToken cancellationToken = default) =>
        ArticleSearch.FindAsync(ReadArticlesAsync(cancellationToken), text, cancellationToken);

    /// <inheritdoc/>
    public async Task<GraphStoreCounts> CountAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var snapshot = OpenSnapshot();
        return snapshot.Count();
    }

    /// <inheritdoc/>
    public Task<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IGraphSnapshot>(OpenSnapshot());
    }

    /// <inheritdoc/>
    public Task<PropertyGraph> ReadGraphAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return Task.FromResult(_graphs.Read(snapshot => StoreErrors.GuardReading(Location, () => BuildGraph(snapshot, cancellationToken))));
    }

    /// <inheritdoc/>
    public async Task<CypherResult> QueryAsync(
        string query,
        IReadOnlyDictionary<string, object?>? parameters = null,
        CypherOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var parsed = CypherQuery.Parse(query);
        var graph = parsed.IsWriting ? PropertyGraph.Empty : await ReadGraphAsync(cancellationToken).ConfigureAwait(false);
        return parsed.Execute(graph, options ?? CypherOptions.Default, parameters, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<StoreUpdate> UpdateAsync(
        string query,
        IReadOnlyDictionary<string, object?>? parameters = null,
        CypherOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var parsed = CypherQuery.Parse(query);
        var rules = options ?? CypherOptions.Default;
        rules = rules with { Schema = rules.Schema ?? GraphSchema.Default };
        return await WriteAsync(_ => InTransaction(() => Update(parsed, parameters, rules, cancellationToken), cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        await _turn.WaitAsync().ConfigureAwait(false);
        _graphs.Dispose();
        _writer?.Dispose();
        _edits?.Dispose();
        _connection?.Dispose();
        _turn.Dispose();
    }

    private static (ArticleWriter Articles, EditWriter Edits) Prepare(SqliteConnection connection, string location, GraphStoreOptions options)
    {
        try
        {
            StoreFile.Upgrade(connection, options.WriterPatience);
            return (new ArticleWriter(connection, location), new EditWriter(connection, location));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static PropertyGraph BuildGraph(SqliteSnapshot snapshot, CancellationToken cancellationToken)
    {
        var graph = new PropertyGraphBuilder();
        foreach (var node in snapshot.ReadNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            graph.Add(node);
        }

        foreach (var edge in snapshot.ReadEdges())
        {
            cancellationToken.ThrowIfCancellationRequested();
            graph.Add(edge);
        }

        return graph.Build();
    }

    // The turn of the writer is held, so what is read stays the latest until the changes are written
    private StoreUpdate Update(
        CypherQuery query, IReadOnlyDictionary<string, object?>? parameters, CypherOptions options, CancellationToken cancellationToken)
    {
        using var snapshot = OpenSnapshot();
        var graph = StoreErrors.GuardReading(Location, () => BuildGraph(snapshot, cancellationToken));
        var update = query.Update(graph, options, parameters, cancellationToken);
        _edits!.Write(update.Changes);
        return new StoreUpdate(update.Result, update.Changes.Counts);
    }

    private SqliteSnapshot OpenSnapshot()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return StoreErrors.Guard(Location, () => new SqliteSnapshot(_file));
    }

    private async Task<T> WriteAsync<T>(Func<ArticleWriter, T> write, CancellationToken cancellationToken)
    {
        var writer = _writer ?? throw new InvalidOperationException($"The store {Location} is open for reading only.");
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (!await _turn.WaitAsync(_options.WriterPatience, cancellationToken).ConfigureAwait(false))
        {
            throw StoreErrors.Busy(Location);
        }

        try
        {
            return StoreErrors.Guard(Location, () => write(writer));
        }
        finally
        {
            _turn.Release();
        }
    }

    private T InTransaction<T>(Func<T> write, CancellationToken cancellationToken)
    {
        StoreFile.BeginWriting(_connection!, _options.WriterPatience, cancellationToken);
        try
        {
            var result = write();
            StoreFile.Execute(_connection!, "COMMIT");
            return result;
        }
        catch
        {
            // SQLite takes some failed transactions back by itself: a full disk, say
            if (raw.sqlite3_get_autocommit(_connection!.Handle) == 0)
            {
                StoreFile.Execute(_connection, "ROLLBACK");
            }

            throw;
        }
    }
}
