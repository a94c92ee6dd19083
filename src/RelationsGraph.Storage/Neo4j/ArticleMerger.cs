using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RelationsGraph.Bolt.PackStream;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>Puts articles into the graph: made ready once, done inside of a transaction that the caller holds, again where that failed.</summary>
internal sealed class ArticleMerger
{
    private static readonly string[] BookNames = [PropertyKeys.Digest, PropertyKeys.Contribution];

    private readonly Dictionary<string, StoredArticle> _earlier;
    private readonly ImmutableArray<EdgeTelling> _tellings;
    private readonly Dictionary<string, BoltMap> _books;
    private readonly Dictionary<string, NodeState> _nodes;
    private readonly Dictionary<EdgePlace, EdgeState> _edges;
    private readonly List<Neo4jStatement> _nodeStatements;
    private readonly List<(string Type, Neo4jStatement Statement)> _edgeStatements;

    /// <summary>Makes the statements.</summary>
    /// <param name="texts">Their texts.</param>
    /// <param name="articles">Articles with different identifiers.</param>
    /// <param name="known">Those of them that were there when somebody looked.</param>
    /// <exception cref="GraphStoreException">A name is not of the vocabulary.</exception>
    public ArticleMerger(StatementTexts texts, IReadOnlyList<ArticleContribution> articles, IReadOnlyDictionary<string, StoredArticle> known)
    {
        Outcomes = [.. articles.Select(article => OutcomeOf(article, known.GetValueOrDefault(article.ArticleId)))];
        ArticleContribution[] changed = [.. articles.Where((_, i) => Outcomes[i] != MergeOutcome.Unchanged)];
        _earlier = changed.Where(article => known.ContainsKey(article.ArticleId))
            .ToDictionary(article => article.ArticleId, article => known[article.ArticleId], StringComparer.Ordinal);
        _tellings = [.. changed.SelectMany(article => article.Edges)];
        _books = changed.ToDictionary(article => article.ArticleId, BooksOf, StringComparer.Ordinal);
        _nodes = NodeStatesOf(changed);
        _edges = EdgeStatesOf(changed);
        _nodeStatements = RowStatements.ForNodes(_nodes.Values.Select(ToRow), labels => texts.AddNodes(labels.Added));
        _edgeStatements = RowStatements.ForEdges(_edges.Values.Select(state => (state.Place, new EdgeChange(null, state).ToRow())), texts.AddEdges);
    }

    /// <summary>What is done with each article.</summary>
    public ImmutableArray<MergeOutcome> Outcomes { get; }

    /// <summary>Whether there is nothing to do, since all of them were there as they are.</summary>
    public bool IsDone => _books.Count == 0;

    /// <summary>Merges the articles.</summary>
    /// <remarks>
    /// Everything is sent at once as if it were new. What was there already comes back, and is written again with what it had before.
    /// </remarks>
    /// <exception cref="ConcurrentArticleException">One of them is not there any more as it was when somebody looked.</exception>
    public async Task MergeAsync(INeo4jTransaction transaction, CancellationToken cancellationToken)
    {
        var events = new EventDays();
        if (_earlier.Count > 0)
        {
            await new ArticleRemover(transaction, events).RemoveAsync(_earlier, cancellationToken).ConfigureAwait(false);
        }

        var answers = await transaction.RunAsync(
            [.. _nodeStatements, .. _edgeStatements.Select(typed => typed.Statement)], cancellationToken).ConfigureAwait(false);
        foreach (var telling in _tellings)
        {
            events.Add(telling.Edge);
        }

        var knownNodes = answers.Take(_nodeStatements.Count).SelectMany(rows => rows).Select(Join).ToList();
        var knownEdges = answers.Skip(_nodeStatements.Count)
            .Zip(_edgeStatements, (rows, typed) => rows.Select(row => JoinEdge(typed.Type, row))).SelectMany(rows => rows);
        await transaction.RunAsync(
            [
                .. RowStatements.ForNodes(knownNodes, StatementTexts.UpdateNodes),
                .. RowStatements.ForEdges(knownEdges, StatementTexts.UpdateEdges).Select(typed => typed.Statement),
                .. events.ToStatements(),
            ],
            cancellationToken).ConfigureAwait(false);
    }

    private static MergeOutcome OutcomeOf(ArticleContribution article, StoredArticle? earlier) =>
        earlier is null ? MergeOutcome.Added
        : earlier.Digest == article.Digest ? MergeOutcome.Unchanged
        : MergeOutcome.Replaced;

    private NodeRow Join(IReadOnlyList<object?> row)
    {
        if (_books.ContainsKey((string)row[0]!) && row[5] is not null)
        {
            throw new ConcurrentArticleException();
        }

        var state = GraphBooks.ReadNode(row);
        state.Add(_nodes[state.Id]);
        return ToRow(state);
    }

    private (EdgePlace, BoltMap) JoinEdge(string type, IReadOnlyList<object?> row)
    {
        var state = GraphBooks.ReadEdge(type, row);
        var before = state.Merge();
        state.Add(_edges[state.Place]);
        return (state.Place, new EdgeChange(before, state).ToRow());
    }

    private NodeRow ToRow(NodeState state) => new NodeChange(state).ToRow(_books.GetValueOrDefault(state.Id, BoltMap.Empty));

    private static BoltMap BooksOf(ArticleContribution article) =>
        BoltMap.OfDistinct(BookNames, [article.Digest, article.ToIndex().ToJson()]);

    private static Dictionary<string, NodeState> NodeStatesOf(ArticleContribution[] articles)
    {
        var states = new Dictionary<string, NodeState>(StringComparer.Ordinal);
        foreach (var statement in articles.SelectMany(article => article.Nodes))
        {
            ref var state = ref CollectionsMarshal.GetValueRefOrAddDefault(states, statement.Node.Id, out _);
            (state ??= new NodeState(statement.Node.Id)).Add(statement);
        }

        return states;
    }

    private static Dictionary<EdgePlace, EdgeState> EdgeStatesOf(ArticleContribution[] articles)
    {
        var states = new Dictionary<EdgePlace, EdgeState>();
        foreach (var article in articles)
        {
            foreach (var telling in article.Edges)
            {
                var place = EdgePlace.Of(telling.Edge);
                ref var state = ref CollectionsMarshal.GetValueRefOrAddDefault(states, place, out _);
                (state ??= new EdgeState(place)).Add(article.ArticleId, telling);
            }
        }

        return states;
    }
}
