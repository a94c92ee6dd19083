namespace RelationsGraph.Extraction.Articles;

/// <summary>What the reader is told about articles; it stands in place of what they say themselves.</summary>
/// <param name="Published">The day of publication, or null to keep the article's own.</param>
/// <param name="Source">The outlet, or null to keep the article's own.</param>
/// <param name="Title">The headline, or null to keep the article's own.</param>
public sealed record ArticleOverrides(DateOnly? Published = null, string? Source = null, string? Title = null)
{
    /// <summary>Nothing is told.</summary>
    public static ArticleOverrides None { get; } = new();

    /// <summary>The article with what is told in place.</summary>
    public Article Apply(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article with
        {
            Published = Published ?? article.Published,
            Source = Source ?? article.Source,
            Title = Title ?? article.Title,
        };
    }
}
