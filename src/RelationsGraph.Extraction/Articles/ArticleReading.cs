namespace RelationsGraph.Extraction.Articles;

/// <summary>What reading one article came to: the article, or the problem with it.</summary>
public sealed class ArticleReading
{
    /// <summary>An article was read.</summary>
    internal ArticleReading(string file, int? line, long byteCount, Article article)
        : this(file, line, byteCount) => Article = article;

    /// <summary>An article could not be read.</summary>
    internal ArticleReading(ArticleProblem problem, long byteCount)
        : this(problem.File, problem.Line, byteCount) => Problem = problem;

    private ArticleReading(string file, int? line, long byteCount)
    {
        File = file;
        Line = line;
        ByteCount = byteCount;
    }

    /// <summary>The file, as the user named it; <c>-</c> for standard input.</summary>
    public string File { get; }

    /// <summary>The line of a JSON Lines file, from 1; null for a text file.</summary>
    public int? Line { get; }

    /// <summary>How many bytes of the input it took, for showing how far reading has come.</summary>
    public long ByteCount { get; }

    /// <summary>The article, or null where there is a <see cref="Problem"/>.</summary>
    public Article? Article { get; }

    /// <summary>The problem, or null where there is an <see cref="Article"/>.</summary>
    public ArticleProblem? Problem { get; }
}
