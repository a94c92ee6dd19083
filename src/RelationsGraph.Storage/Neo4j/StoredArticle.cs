using RelationsGraph.Bolt.PackStream;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>What the database holds of an article.</summary>
/// <param name="Digest">See <see cref="ArticleContribution"/>.</param>
/// <param name="Contribution">What is needed to take it out; nothing where it is to stay.</param>
internal sealed record StoredArticle(string Digest, ContributionIndex Contribution)
{
    private static readonly string[] RowNames = ["id", "digest"];

    /// <summary>Looks which articles are there. Others may change them later: what is done then compares the digest once it has locked them.</summary>
    /// <param name="transaction">A transaction.</param>
    /// <param name="articles">The identifiers, each with the digest with which the article is to stay as it is; null where it is not.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public static async Task<IReadOnlyDictionary<string, StoredArticle>> LookAsync(
        INeo4jTransaction transaction, IEnumerable<(string Id, string? Digest)> articles, CancellationToken cancellationToken)
    {
        List<object?> rows =
            [.. articles.OrderBy(article => article.Id, StringComparer.Ordinal).Select(article => BoltMap.OfDistinct(RowNames, [article.Id, article.Digest]))];
        var answers = await transaction.RunAsync([Neo4jStatement.Over(rows, StatementTexts.LookAtArticles)], cancellationToken).ConfigureAwait(false);
        return answers[0].ToDictionary(
            row => (string)row[0]!, row => new StoredArticle((string)row[1]!, row[2] is string text ? ContributionIndex.Parse(text) : ContributionIndex.Empty), StringComparer.Ordinal);
    }
}
