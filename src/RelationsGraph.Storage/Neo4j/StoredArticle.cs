namespace RelationsGraph.Storage.Neo4j;

/// <summary>What the database holds of an article.</summary>
/// <param name="Digest">See <see cref="ArticleContribution"/>.</param>
/// <param name="Contribution">What is needed to take it out.</param>
internal sealed record StoredArticle(string Digest, ContributionIndex Contribution)
{
    /// <summary>Looks which articles are there. Others may change them later: what is done then compares the digest once it has locked them.</summary>
    public static async Task<IReadOnlyDictionary<string, StoredArticle>> LookAsync(
        INeo4jTransaction transaction, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        List<object?> rows = [.. ids.Order(StringComparer.Ordinal)];
        var answers = await transaction.RunAsync([Neo4jStatement.Over(rows, StatementTexts.LookAtArticles)], cancellationToken).ConfigureAwait(false);
        return answers[0].ToDictionary(
            row => (string)row[0]!, row => new StoredArticle((string)row[1]!, ContributionIndex.Parse((string)row[2]!)), StringComparer.Ordinal);
    }
}
