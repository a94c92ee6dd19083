using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>A read transaction on a store file, and the merged graph as it is read from it row by row.</summary>
internal sealed class SqliteSnapshot : IGraphSnapshot, IDisposable
{
    private readonly string _location;
    private readonly SqliteConnection _connection;
    private readonly TextPool _texts = new();
    private readonly StoredEdits? _edits;

    public SqliteSnapshot(StoreFile file)
    {
        _location = file.Location;
        _connection = file.ConnectForReading();
        _edits = StoredEdits.AreIn(_connection) ? new StoredEdits(_connection, _texts) : null;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Node> ReadNodesAsync(CancellationToken cancellationToken = default) =>
        StreamAsync(ReadNodes(), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Edge> ReadEdgesAsync(CancellationToken cancellationToken = default) =>
        StreamAsync(ReadConfirmedEdges(), cancellationToken);

    public IAsyncEnumerable<Node> ReadArticlesAsync(CancellationToken cancellationToken = default) =>
        StreamAsync(ReadArticles(), cancellationToken);

    /// <summary>What each article contributes, in ordinal order of its identifier.</summary>
    public IAsyncEnumerable<GraphFragment> ReadFragmentsAsync(CancellationToken cancellationToken = default) =>
        StreamAsync(ReadFragments(), cancellationToken);

    /// <summary>The merged nodes, in ordinal order of identifier.</summary>
    public IEnumerable<Node> ReadNodes()
    {
        var told = ReadMergedNodes("SELECT id, content FROM node ORDER BY id");
        return _edits is null ? told : _edits.Apply(told);
    }

    /// <summary>The nodes of the articles that were merged.</summary>
    public IEnumerable<Node> ReadArticles()
    {
        var told = ReadMergedNodes(
            "SELECT node.id, node.content FROM article CROSS JOIN node ON node.id = article.id ORDER BY article.id");
        return _edits is null ? told : told.Select(_edits.Apply).OfType<Node>();
    }

    /// <summary>The merged edges, in ordinal order of key, without what they confirm.</summary>
    public IEnumerable<Edge> ReadEdges() => _edits is null ? ReadToldEdges() : _edits.Apply(ReadToldEdges());

    /// <summary>What queries made of nodes and edges.</summary>
    public StoreEdits ReadEdits() => StoreErrors.Guard(_location, () => _edits?.ReadAll() ?? new StoreEdits([], []));

    public GraphStoreCounts Count() => StoreErrors.Guard(_location, () => new GraphStoreCounts(
        CountBy("SELECT count(*) FROM article"),
        _edits is null ? CountBy("SELECT count(DISTINCT id) FROM node") : ReadNodes().LongCount(),
        _edits is null ? CountBy("SELECT count(DISTINCT key) FROM edge") : ReadEdges().LongCount()));

    /// <summary>A number that is another one once another connection has committed anything.</summary>
    public long DataVersion => StoreErrors.Guard(_location, () => StoreFile.ReadNumber(_connection, "PRAGMA data_version"));

    /// <summary>Lets go of the snapshot, but not of the connection, and gives the <see cref="DataVersion"/> that it was of.</summary>
    public long Release() => StoreErrors.Guard(_location, () =>
    {
        var version = DataVersion;
        StoreFile.Execute(_connection, "COMMIT");
        return version;
    });

    public void Dispose() => _connection.Dispose();

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private IEnumerable<Edge> ReadToldEdges()
    {
        // CROSS JOIN keeps SQLite from choosing another order of the tables and then sorting
        using var rows = new Statement(_connection, """
            SELECT edge.key, edge.type, edge.source, edge.target, edge.content, article.id
            FROM edge CROSS JOIN article ON article.number = edge.article ORDER BY edge.key
            """);
        var same = new List<Edge>();
        while (rows.Step())
        {
            var edge = ReadEdge(rows);
            if (same.Count > 0 && same[0].Key != edge.Key)
            {
                yield return Edge.MergeAll(same);
                same.Clear();
            }

            same.Add(edge);
        }

        if (same.Count > 0)
        {
            yield return Edge.MergeAll(same);
        }
    }

    private IEnumerable<Edge> ReadConfirmedEdges() => _edits is null ? ReadConfirmedToldEdges() : ReadConfirmedEditedEdges();

    // The index of plans knows only what the articles tell; with edits the plans are gathered before
    private IEnumerable<Edge> ReadConfirmedEditedEdges()
    {
        var confirmations = Confirmations.Find(ReadEdges());
        return ReadEdges().Select(confirmations.Apply);
    }

    private IEnumerable<Edge> ReadConfirmedToldEdges()
    {
        using var plans = new PlannedEvents(_connection, _texts);
        foreach (var edge in ReadEdges())
        {
            yield return edge.Confirming(plans.FindConfirmedBy(edge));
        }
    }

    private IEnumerable<GraphFragment> ReadFragments()
    {
        using var articles = new Statement(_connection, "SELECT number, id FROM article ORDER BY id");
        using var nodes = new Statement(_connection, """
            SELECT node.id, node.content FROM node_support CROSS JOIN node ON node.number = node_support.node WHERE node_support.article = ?
            """);
        using var edges = new Statement(_connection, "SELECT key, type, source, target, content, ?2 FROM edge WHERE article = ?1");
        while (articles.Step())
        {
            var number = articles.GetNumber(0);
            var id = articles.GetBytes(1).ToArray();
            var said = ReadAll(nodes.Bind(1, number), rows => ContentReader.ReadNode(_texts.Read(rows.GetBytes(0)), rows.GetBytes(1), _texts));
            var told = ReadAll(edges.Bind(1, number).Bind(2, id), ReadEdge);
            var articleId = OrdinalText.Read(id);
            yield return new GraphFragment(said.Single(node => node.Id == articleId), said, told);
        }
    }

    private static List<T> ReadAll<T>(Statement rows, Func<Statement, T> read)
    {
        var items = new List<T>();
        while (rows.Step())
        {
            items.Add(read(rows));
        }

        rows.Reset();
        return items;
    }

    private IEnumerable<Node> ReadMergedNodes(string sql)
    {
        using var rows = new Statement(_connection, sql);
        Node? merged = null;
        while (rows.Step())
        {
            var node = ContentReader.ReadNode(_texts.Read(rows.GetBytes(0)), rows.GetBytes(1), _texts);
            if (merged is not null && merged.Id != node.Id)
            {
                yield return merged;
                merged = null;
            }

            merged = merged is null ? node : Node.Merge(merged, node);
        }

        if (merged is not null)
        {
            yield return merged;
        }
    }

    private Edge ReadEdge(Statement rows)
    {
        var content = new ContentReader(rows.GetBytes(4), _texts);
        return new Edge(
            OrdinalText.Read(rows.GetBytes(0)), // each key comes once, and would only push others out of the pool
            _texts.Read(rows.GetBytes(1)),
            _texts.Read(rows.GetBytes(2)),
            _texts.Read(rows.GetBytes(3)),
            content.ReadMap(),
            content.ReadTellings(_texts.Read(rows.GetBytes(5))));
    }

    private long CountBy(string sql)
    {
        using var statement = new Statement(_connection, sql);
        return statement.RunForNumber() ?? 0;
    }

    private async IAsyncEnumerable<T> StreamAsync<T>(IEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        using var enumerator = items.GetEnumerator();
        while (StoreErrors.GuardReading(_location, enumerator.MoveNext))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return enumerator.Current;
        }
    }
}
