using RelationsGraph.Bolt.PackStream;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>Takes out of the graph what articles contribute, inside of a transaction that the caller holds.</summary>
/// <param name="transaction">The transaction.</param>
/// <param name="events">Gathers the dated events that go, or change.</param>
internal sealed class ArticleRemover(INeo4jTransaction transaction, EventDays events)
{
    private static readonly BoltMap NoArticle = BoltMap.OfDistinct([PropertyKeys.Digest, PropertyKeys.Contribution], [null, null]);

    /// <summary>Takes out the contributions of articles, each with its identifier. Confirmations are left to the caller.</summary>
    /// <exception cref="ConcurrentArticleException">One of them is not there any more as it was when somebody looked.</exception>
    public async Task RemoveAsync(IReadOnlyDictionary<string, StoredArticle> articles, CancellationToken cancellationToken)
    {
        var contributions = articles.ToDictionary(article => article.Key, article => article.Value.Contribution, StringComparer.Ordinal);
        List<object?> ids =
            [.. contributions.Values.SelectMany(index => index.Nodes).Select(node => node.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var places = contributions.Values.SelectMany(index => index.Edges).Distinct();
        var lookups = RowStatements.ForEdges(places.Select(place => (place, EdgeChange.ToRow(place))), StatementTexts.LookAtEdges);
        var answers = await transaction.RunAsync(
            [Neo4jStatement.Over(ids, StatementTexts.LockNodes), .. lookups.Select(typed => typed.Statement)], cancellationToken).ConfigureAwait(false);

        if (answers[0].Count(row => articles.TryGetValue((string)row[0]!, out var article) && article.Digest == row[5] as string) < articles.Count)
        {
            throw new ConcurrentArticleException();
        }

        var edges = answers.Skip(1).Zip(lookups, (rows, typed) => rows.Select(row => GraphBooks.ReadEdge(typed.Type, row)))
            .SelectMany(rows => rows).ToDictionary(state => state.Place);
        var nodes = answers[0].Select(GraphBooks.ReadNode).ToDictionary(state => state.Id, StringComparer.Ordinal);
        await transaction.RunAsync(
            [.. RemoveFromEdges(edges, contributions), .. RemoveFromNodes(nodes, contributions)], cancellationToken).ConfigureAwait(false);
    }

    private List<Neo4jStatement> RemoveFromEdges(Dictionary<EdgePlace, EdgeState> states, IReadOnlyDictionary<string, ContributionIndex> contributions)
    {
        var changes = states.Values.Select(state => new EdgeChange(state.Merge(), state)).ToList();
        foreach (var (article, contribution) in contributions)
        {
            foreach (var place in contribution.Edges)
            {
                states.GetValueOrDefault(place)?.Remove(article);
            }
        }

        changes.ForEach(change => events.Add(change.Before!));
        var gone = changes.Where(change => change.State.IsEmpty).Select(change => (change.State.Place, EdgeChange.ToRow(change.State.Place)));
        var kept = changes.Where(change => !change.State.IsEmpty).Select(change => (change.State.Place, change.ToRow()));
        return
        [
            .. RowStatements.ForEdges(gone, StatementTexts.RemoveEdges).Select(typed => typed.Statement),
            .. RowStatements.ForEdges(kept, StatementTexts.UpdateEdges).Select(typed => typed.Statement),
        ];
    }

    private static List<Neo4jStatement> RemoveFromNodes(
        Dictionary<string, NodeState> nodes, IReadOnlyDictionary<string, ContributionIndex> contributions)
    {
        foreach (var (id, hash) in contributions.Values.SelectMany(contribution => contribution.Nodes))
        {
            nodes.GetValueOrDefault(id)?.Remove(hash);
        }

        List<object?> gone = [.. nodes.Values.Where(node => node.IsEmpty).Select(node => node.Id).Order(StringComparer.Ordinal)];
        return
        [
            .. RowStatements.ForNodes(
                nodes.Values.Where(node => !node.IsEmpty)
                    .Select(node => new NodeChange(node).ToRow(contributions.ContainsKey(node.Id) ? NoArticle : BoltMap.Empty)),
                StatementTexts.UpdateNodes),
            Neo4jStatement.Over(gone, StatementTexts.RemoveNodes),
            Neo4jStatement.Over(gone, StatementTexts.ReleaseNodes),
        ];
    }
}
