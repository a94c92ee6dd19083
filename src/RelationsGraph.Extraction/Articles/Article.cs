namespace RelationsGraph.Extraction.Articles;

/// <summary>A news article as it comes in.</summary>
/// <param name="Text">The text that all offsets point into, as given; a headline that is its first line stays in it.</param>
public sealed record Article(string Text)
{
    private const int FirstWordCount = 10;

    /// <summary>The identifier its source gave it, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication, against which relative dates are resolved; null where it is unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The outlet, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Where it was read, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The headline, or the first words of the text where there is none.</summary>
    public string DisplayTitle => Title ?? FirstWords(Text) ?? NodeId;

    /// <summary>The identifier of the article's node in the graph.</summary>
    public string NodeId => Graph.Identity.EntityId.ForArticle(Id, Title, Published, Text);

    private static string? FirstWords(string text)
    {
        var words = text.Split((char[]?)null, FirstWordCount + 1, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null
            : words.Length <= FirstWordCount ? string.Join(' ', words)
            : string.Join(' ', words.Take(FirstWordCount)) + " …";
    }
}
