using Microsoft.Data.Sqlite;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>Puts articles in and takes them out, inside a transaction that the caller holds.</summary>
internal sealed class ArticleWriter(SqliteConnection connection, string location) : IDisposable
{
    private readonly Statement _findArticle = new(connection, "SELECT number, digest FROM article WHERE id = ?");
    private readonly Statement _addArticle = new(connection, "INSERT INTO article (id, digest) VALUES (?, ?) RETURNING number");
    private readonly Statement _setDigest = new(connection, "UPDATE article SET digest = ? WHERE number = ?");
    private readonly Statement _findNode = new(connection, "SELECT number FROM node WHERE id = ? AND digest = ?");
    private readonly Statement _addNode = new(connection, "INSERT INTO node (id, digest, content) VALUES (?, ?, ?) RETURNING number");
    private readonly Statement _supportNode = new(connection, "INSERT INTO node_support (article, node) VALUES (?, ?)");
    private readonly Statement _findEdge = new(connection, "SELECT type, source, target FROM edge WHERE key = ? LIMIT 1");
    private readonly Statement _addEdge = new(connection, """
        INSERT INTO edge (key, article, type, source, target, planned_start, planned_end, content)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """);
    private readonly Statement[] _removals =
    [
        new(connection, """
            DELETE FROM node WHERE number IN (SELECT node FROM node_support WHERE article = ?1) AND NOT EXISTS (
                SELECT 1 FROM node_support WHERE node = node.number AND article <> ?1)
            """),
        new(connection, "DELETE FROM node_support WHERE article = ?1"),
        new(connection, "DELETE FROM edge WHERE article = ?1"),
    ];
    private readonly Statement _removeArticle = new(connection, "DELETE FROM article WHERE number = ?");

    /// <summary>Whether the article is there with just this content.</summary>
    public bool Has(ArticleContent article) => Find(article.Id) is { } known && known.Digest.AsSpan().SequenceEqual(article.Digest);

    public MergeOutcome Merge(ArticleContent article)
    {
        var known = Find(article.Id);
        if (known is { } same && same.Digest.AsSpan().SequenceEqual(article.Digest))
        {
            return MergeOutcome.Unchanged;
        }

        long number;
        if (known is { } earlier)
        {
            number = earlier.Number;
            RemoveContribution(number);
            _setDigest.Bind(1, article.Digest).Bind(2, number).Run();
        }
        else
        {
            number = _addArticle.Bind(1, article.Id).Bind(2, article.Digest).RunForNumber()!.Value;
        }

        foreach (var node in article.Nodes)
        {
            Add(number, node);
        }

        foreach (var edge in article.Edges)
        {
            Add(number, edge);
        }

        return known is null ? MergeOutcome.Added : MergeOutcome.Replaced;
    }

    public bool Forget(string articleId)
    {
        if (Find(OrdinalText.ToBytes(articleId)) is not { } known)
        {
            return false;
        }

        RemoveContribution(known.Number);
        _removeArticle.Bind(1, known.Number).Run();
        return true;
    }

    public void Dispose()
    {
        Statement[] statements =
        [
            _findArticle, _addArticle, _setDigest, _findNode, _addNode, _supportNode, _findEdge, _addEdge, .. _removals, _removeArticle,
        ];
        foreach (var statement in statements)
        {
            statement.Dispose();
        }
    }

    private (long Number, byte[] Digest)? Find(byte[] articleId)
    {
        var known = _findArticle.Bind(1, articleId).Step()
            ? (_findArticle.GetNumber(0), _findArticle.GetBytes(1).ToArray())
            : ((long, byte[])?)null;
        _findArticle.Reset();
        return known;
    }

    private void Add(long article, NodeRow node)
    {
        var number = _findNode.Bind(1, node.Id).Bind(2, node.Digest).RunForNumber()
            ?? _addNode.Bind(1, node.Id).Bind(2, node.Digest).Bind(3, node.Content).RunForNumber()!.Value;
        _supportNode.Bind(1, article).Bind(2, number).Run();
    }

    private void Add(long article, EdgeRow edge)
    {
        RequireSameEnds(edge);
        _addEdge
            .Bind(1, edge.Key).Bind(2, article)
            .Bind(3, edge.Type).Bind(4, edge.Source).Bind(5, edge.Target)
            .Bind(6, edge.PlannedStart).Bind(7, edge.PlannedEnd)
            .Bind(8, edge.Content).Run();
    }

    private void RequireSameEnds(EdgeRow edge)
    {
        var fits = !_findEdge.Bind(1, edge.Key).Step()
            || (_findEdge.GetBytes(0).SequenceEqual(edge.Type)
                && _findEdge.GetBytes(1).SequenceEqual(edge.Source)
                && _findEdge.GetBytes(2).SequenceEqual(edge.Target));
        _findEdge.Reset();
        if (!fits)
        {
            throw new GraphStoreException(
                location, $"the edge key '{OrdinalText.Read(edge.Key)}' is taken by an edge of another type or between other nodes.");
        }
    }

    private void RemoveContribution(long article)
    {
        foreach (var removal in _removals)
        {
            removal.Bind(1, article).Run();
        }
    }
}
