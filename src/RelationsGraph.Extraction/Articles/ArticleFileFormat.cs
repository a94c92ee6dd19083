namespace RelationsGraph.Extraction.Articles;

/// <summary>How articles lie in a file.</summary>
public enum ArticleFileFormat
{
    /// <summary>One article of plain text.</summary>
    Text,

    /// <summary>One JSON object a line, each an article.</summary>
    JsonLines,

    /// <summary>JSON Lines where the first character is <c>{</c>, else text.</summary>
    Either,
}
