using RelationsGraph.Graph;
using RelationsGraph.Graph.Identity;

namespace RelationsGraph.Storage;

/// <summary>Finds the articles that a person may mean, the same in every store; see <see cref="IGraphStore.FindArticlesAsync"/>.</summary>
internal static class ArticleSearch
{
    public static async Task<IReadOnlyList<Node>> FindAsync(IAsyncEnumerable<Node> articles, string text, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var folded = NameFolding.Fold(text);
        Func<Node, bool>[] meanings =
        [
            article => article.Id == text || article.Properties.GetText(PropertyNames.OriginalId) == text,
            article => folded.Length > 0 && NameFolding.Fold(article.Name) == folded,
            article => article.Id.StartsWith(text, StringComparison.Ordinal)
                || article.Id.StartsWith(EntityId.ArticlePrefix + text, StringComparison.Ordinal),
            article => folded.Length > 0 && NameFolding.Fold(article.Name).Contains(folded, StringComparison.Ordinal),
        ];
        var found = meanings.Select(_ => new List<Node>()).ToArray();
        await foreach (var article in articles.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            var meaning = Array.FindIndex(meanings, means => means(article));
            if (meaning >= 0)
            {
                found[meaning].Add(article);
            }
        }

        return found.FirstOrDefault(articles => articles.Count > 0) ?? [];
    }
}
