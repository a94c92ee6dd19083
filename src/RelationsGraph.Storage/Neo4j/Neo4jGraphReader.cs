using RelationsGraph.Bolt.Values;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Identity;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>Reads the graph out of a database, inside of a transaction that the caller holds.</summary>
internal sealed class Neo4jGraphReader(INeo4jTransaction transaction)
{
    private const string NodeColumns =
        "n.id, labels(n), n {.*, _statements: null, _supports: null, _contribution: null}";

    private static readonly Neo4jStatement AllEdges = new("""
        MATCH (a:Entity)-[r]->(b:Entity) WHERE a.id IS NOT NULL AND b.id IS NOT NULL
        RETURN a.id, b.id, r.key, r._articles, r._told, type(r), CASE WHEN r._told IS NULL THEN r END
        """);

    private static readonly Neo4jStatement ToldEdges = new(
        "MATCH (a:Entity)-[r]->(b:Entity) WHERE r._told IS NOT NULL RETURN a.id, b.id, r.key, r._articles, r._told, null, type(r)");

    private static readonly Neo4jStatement StatedNodes = new(
        "MATCH (n:Entity) WHERE n._statements IS NOT NULL RETURN n.id, n._statements, n._supports, [], null");

    private static readonly Neo4jStatement Contributions = new("MATCH (n:Entity) WHERE n._contribution IS NOT NULL RETURN n.id, n._contribution");

    private static readonly Neo4jStatement AllNodes = new($"MATCH (n:Entity) WHERE n.id IS NOT NULL RETURN {NodeColumns}");

    private static readonly Neo4jStatement AllArticles = new($"MATCH (n:Entity) WHERE n._digest IS NOT NULL RETURN {NodeColumns}");

    /// <summary>The numbers of articles, nodes and edges.</summary>
    public static IReadOnlyList<Neo4jStatement> Counts { get; } =
    [
        new("MATCH (n:Entity) WHERE n._digest IS NOT NULL RETURN count(n)"),
        new("MATCH (n:Entity) WHERE n.id IS NOT NULL RETURN count(n)"),
        new("MATCH (a:Entity)-[r]->(b:Entity) WHERE a.id IS NOT NULL AND b.id IS NOT NULL RETURN count(r)"),
    ];

    /// <summary>The whole graph.</summary>
    /// <remarks>
    /// Others may write meanwhile, and the server does not keep what was for us. Edges are read before nodes, so the ends of each are there,
    /// but for nodes that went in between; their edges went with them.
    /// </remarks>
    /// <exception cref="InvalidDataException">The books are not such as the store keeps.</exception>
    public async Task<PropertyGraph> ReadAsync(CancellationToken cancellationToken)
    {
        var edges = await transaction.StreamAsync(AllEdges, cancellationToken).Select(ToEdge).ToListAsync(cancellationToken).ConfigureAwait(false);
        var graph = new PropertyGraphBuilder();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in transaction.StreamAsync(AllNodes, cancellationToken).ConfigureAwait(false))
        {
            var node = ToNode(row);
            ids.Add(node.Id);
            graph.Add(node);
        }

        foreach (var edge in edges.Where(edge => ids.Contains(edge.SourceId) && ids.Contains(edge.TargetId)))
        {
            graph.Add(edge);
        }

        try
        {
            return graph.Build();
        }
        catch (ArgumentException exception)
        {
            throw new InvalidDataException("Two relationships have the same key.", exception);
        }
    }

    /// <summary>The nodes of the articles that were merged, in ordinal order of identifier.</summary>
    public async Task<List<Node>> ReadArticlesAsync(CancellationToken cancellationToken)
    {
        var articles = await transaction.StreamAsync(AllArticles, cancellationToken).Select(ToNode).ToListAsync(cancellationToken).ConfigureAwait(false);
        articles.Sort((one, other) => string.CompareOrdinal(one.Id, other.Id));
        return articles;
    }

    /// <summary>What each article contributes, in ordinal order of its identifier.</summary>
    /// <exception cref="InvalidDataException">The books do not fit together.</exception>
    public async Task<List<GraphFragment>> ReadFragmentsAsync(CancellationToken cancellationToken)
    {
        var nodes = new Dictionary<string, NodeState>(StringComparer.Ordinal);
        var edges = new Dictionary<EdgePlace, EdgeState>();
        await foreach (var row in transaction.StreamAsync(ToldEdges, cancellationToken).ConfigureAwait(false))
        {
            var state = GraphBooks.ReadEdge((string)row[6]!, row);
            edges.Add(state.Place, state);
        }

        await foreach (var row in transaction.StreamAsync(StatedNodes, cancellationToken).ConfigureAwait(false))
        {
            nodes.Add((string)row[0]!, GraphBooks.ReadNode(row));
        }

        var fragments = new List<GraphFragment>();
        await foreach (var row in transaction.StreamAsync(Contributions, cancellationToken).ConfigureAwait(false))
        {
            fragments.Add(ToFragment((string)row[0]!, ContributionIndex.Parse((string)row[1]!), nodes, edges));
        }

        fragments.Sort((one, other) => string.CompareOrdinal(one.Article.Id, other.Article.Id));
        return fragments;
    }

    private static GraphFragment ToFragment(
        string articleId, ContributionIndex contribution, Dictionary<string, NodeState> nodes, Dictionary<EdgePlace, EdgeState> edges)
    {
        var said = contribution.Nodes.Select(node => nodes.GetValueOrDefault(node.Id)?.SaidBy(node.Hash) ?? throw Missing(node.Id)).ToList();
        var told = contribution.Edges.Select(place => edges.GetValueOrDefault(place)?.ToldBy(articleId) ?? throw Missing(place.Key)).ToList();
        var article = said.Find(node => node.Id == articleId) ?? throw Missing(articleId);
        return new GraphFragment(article, said.Where(node => node != article), told);

        InvalidDataException Missing(string what) => new($"'{what}' of the article '{articleId}' is missing.");
    }

    private static Node ToNode(IReadOnlyList<object?> row)
    {
        var id = (string)row[0]!;
        var properties = (IReadOnlyDictionary<string, object?>)row[2]!;
        return properties.GetValueOrDefault(PropertyKeys.Record) is string record
            ? RecordJson.ToNode(id, record)
            : new Node(id, ((IReadOnlyList<object?>)row[1]!).OfType<string>(), NativeProperties.ToProperties(properties, PropertyKeys.Id));
    }

    // What others wrote has no key; the server's own identifier of it tells it apart
    private static Edge ToEdge(IReadOnlyList<object?> row)
    {
        var (source, target, type) = ((string)row[0]!, (string)row[1]!, (string)row[5]!);
        var written = row[6] as BoltRelationship;
        var key = row[2] as string ?? EdgeKey.ForState(source, type, target, written?.ElementId);
        return EdgeState.Read(new EdgePlace(type, source, target, key), row[3], row[4], written?.Properties).Merge();
    }
}
