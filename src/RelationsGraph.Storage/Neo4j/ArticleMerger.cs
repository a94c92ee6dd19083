using System.Runtime.InteropServices;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>Puts articles into the graph, inside of a transaction that the caller holds.</summary>
internal sealed class ArticleMerger(StatementTexts texts, INeo4jTransaction transaction)
{
    private readonly EventDays _events = new();

    /// <summary>Merges articles with different identifiers, and says of each what was done.</summary>
    /// <exception cref="ConcurrentArticleException">Another loader was faster with one of them.</exception>
    public async Task<MergeOutcome[]> MergeAsync(IReadOnlyList<ArticleContribution> articles, CancellationToken cancellationToken)
    {
        var known = await LookAsync(articles, cancellationToken).ConfigureAwait(false);
        MergeOutcome[] outcomes = [.. articles.Select(article => OutcomeOf(article, known))];
        ArticleContribution[] changed = [.. articles.Where((_, i) => outcomes[i] != MergeOutcome.Unchanged)];
        var earlier = changed.Where(article => known.ContainsKey(article.ArticleId))
            .ToDictionary(article => article.ArticleId, article => known[article.ArticleId].Contribution, StringComparer.Ordinal);
        if (earlier.Count > 0)
        {
            await new ArticleRemover(transaction, _events).RemoveAsync(earlier, cancellationToken).ConfigureAwait(false);
        }

        if (changed.Length > 0)
        {
            await AddAsync(changed, cancellationToken).ConfigureAwait(false);
        }

        return outcomes;
    }

    private static MergeOutcome OutcomeOf(ArticleContribution article, Dictionary<string, (string Digest, ContributionIndex Contribution)> known) =>
        !known.TryGetValue(article.ArticleId, out var earlier) ? MergeOutcome.Added
        : earlier.Digest == article.Digest ? MergeOutcome.Unchanged
        : MergeOutcome.Replaced;

    private async Task<Dictionary<string, (string Digest, ContributionIndex Contribution)>> LookAsync(
        IReadOnlyList<ArticleContribution> articles, CancellationToken cancellationToken)
    {
        List<object?> ids = [.. articles.Select(article => article.ArticleId).Order(StringComparer.Ordinal)];
        var answers = await transaction.RunAsync([Neo4jStatement.Over(ids, StatementTexts.LookAtArticles)], cancellationToken).ConfigureAwait(false);
        return answers[0].ToDictionary(row => (string)row[0]!, row => ((string)row[1]!, ContributionIndex.Parse((string)row[2]!)), StringComparer.Ordinal);
    }

    // Everything is sent at once as if it were new. What was there already comes back, and is written again with what it had before
    private async Task AddAsync(ArticleContribution[] articles, CancellationToken cancellationToken)
    {
        var books = articles.ToDictionary(article => article.ArticleId, BooksOf, StringComparer.Ordinal);
        var nodes = NodeStatesOf(articles);
        var edges = EdgeStatesOf(articles);
        var nodeStatements = RowStatements.ForNodes(nodes.Values.Select(state => new NodeChange(null, state)), MoreOf, (labels, _) => texts.AddNodes(labels));
        var edgeStatements = RowStatements.ForEdges(edges.Values.Select(state => (state.Place, new EdgeChange(null, state).ToRow())), texts.AddEdges);
        var answers = await transaction.RunAsync(
            [.. nodeStatements, .. edgeStatements.Select(typed => typed.Statement)], cancellationToken).ConfigureAwait(false);

        var knownNodes = answers.Take(nodeStatements.Count).SelectMany(rows => rows).Select(Join).ToList();
        var knownEdges = answers.Skip(nodeStatements.Count)
            .Zip(edgeStatements, (rows, typed) => rows.Select(row => JoinEdge(typed.Type, row))).SelectMany(rows => rows);
        await transaction.RunAsync(
            [
                .. RowStatements.ForNodes(knownNodes, MoreOf, StatementTexts.UpdateNodes),
                .. RowStatements.ForEdges(knownEdges, StatementTexts.UpdateEdges).Select(typed => typed.Statement),
                .. _events.ToStatements(),
            ],
            cancellationToken).ConfigureAwait(false);

        Dictionary<string, object?> MoreOf(string id) => books.GetValueOrDefault(id) ?? [];

        NodeChange Join(IReadOnlyList<object?> row)
        {
            if (books.ContainsKey((string)row[0]!) && row[5] is not null)
            {
                throw new ConcurrentArticleException();
            }

            var state = GraphBooks.ReadNode(row);
            var before = state.Merge();
            state.Add(nodes[before.Id]);
            return new NodeChange(before, state);
        }

        (EdgePlace, Dictionary<string, object?>) JoinEdge(string type, IReadOnlyList<object?> row)
        {
            var state = GraphBooks.ReadEdge(type, row);
            var before = state.Merge();
            state.Add(edges[state.Place]);
            return (state.Place, new EdgeChange(before, state).ToRow());
        }
    }

    private static Dictionary<string, object?> BooksOf(ArticleContribution article) => new()
    {
        [PropertyKeys.Digest] = article.Digest, [PropertyKeys.Contribution] = article.ToIndex().ToJson(),
    };

    private static Dictionary<string, NodeState> NodeStatesOf(ArticleContribution[] articles)
    {
        var states = new Dictionary<string, NodeState>(StringComparer.Ordinal);
        foreach (var statement in articles.SelectMany(article => article.Nodes))
        {
            ref var state = ref CollectionsMarshal.GetValueRefOrAddDefault(states, statement.Node.Id, out _);
            (state ??= new NodeState(statement.Node.Id)).Add(statement.Json);
        }

        return states;
    }

    private Dictionary<EdgePlace, EdgeState> EdgeStatesOf(ArticleContribution[] articles)
    {
        var states = new Dictionary<EdgePlace, EdgeState>();
        foreach (var article in articles)
        {
            foreach (var telling in article.Edges)
            {
                var place = EdgePlace.Of(telling.Edge);
                ref var state = ref CollectionsMarshal.GetValueRefOrAddDefault(states, place, out _);
                (state ??= new EdgeState(place)).Add(article.ArticleId, telling.Json);
                _events.Add(telling.Edge);
            }
        }

        return states;
    }
}
