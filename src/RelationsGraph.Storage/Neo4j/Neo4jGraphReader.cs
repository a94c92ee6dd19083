using RelationsGraph.Bolt.Values;
using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>Reads the graph out of a database, inside of a transaction that the caller holds.</summary>
internal sealed class Neo4jGraphReader(INeo4jTransaction transaction)
{
    private const string NodeColumns =
        "n.id, labels(n), n {.*, _statements: null, _supports: null, _contribution: null}";

    private static readonly Neo4jStatement AllEdges = new("""
        MATCH (a:Entity)-[r]->(b:Entity) WHERE a.id IS NOT NULL AND b.id IS NOT NULL
        RETURN a.id, b.id, r.key, r._articles, r._told, r._edited, CASE WHEN r._told IS NULL THEN r END, type(r)
        """);

    private static readonly Neo4jStatement ToldEdges = new(
        "MATCH (a:Entity)-[r]->(b:Entity) WHERE r._told IS NOT NULL RETURN a.id, b.id, r.key, r._articles, r._told, r._edited, null, type(r)");

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
            var state = GraphBooks.ReadEdge((string)row[7]!, row);
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

    // What queries have deleted since is none of it any more
    private static GraphFragment ToFragment(
        string articleId, ContributionIndex contribution, Dictionary<string, NodeState> nodes, Dictionary<EdgePlace, EdgeState> edges)
    {
        var said = contribution.Nodes.Select(node => nodes.GetValueOrDefault(node.Id)?.SaidBy(node.Hash)).OfType<Node>().ToList();
        var ids = said.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var told = contribution.Edges.Where(place => ids.Contains(place.SourceId) && ids.Contains(place.TargetId))
            .Select(place => edges.GetValueOrDefault(place)?.ToldBy(articleId)).OfType<Edge>();
        var article = said.Find(node => node.Id == articleId) ?? throw new InvalidDataException($"The article '{articleId}' does not speak of itself.");
        return new GraphFragment(article, said.Where(node => node != article), told);
    }

    /// <summary>Reads <c>id, labels, properties</c>.</summary>
    public static Node ToNode(IReadOnlyList<object?> row) =>
        NodeProperties.Read((string)row[0]!, (IReadOnlyList<object?>)row[1]!, (IReadOnlyDictionary<string, object?>)row[2]!);

    private static Edge ToEdge(IReadOnlyList<object?> row)
    {
        var written = row[6] as BoltRelationship;
        return EdgeState.Read(GraphBooks.ReadPlace((string)row[7]!, row, written), row[3], row[4], row[5], written?.Properties).Merge();
    }
}
