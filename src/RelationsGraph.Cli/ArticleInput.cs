using RelationsGraph.Extraction.Articles;

namespace RelationsGraph.Cli;

/// <summary>The articles that a command is to read.</summary>
internal sealed class ArticleInput(IReadOnlyList<ArticleFile> files, ArticleReader reader, ArticleShard shard)
{
    /// <summary>How many bytes there are to read, or null where that is not known.</summary>
    public long? ByteCount => files.Any(file => file.Length is null) ? null : files.Sum(file => file.Length) / shard.Count;

    public IAsyncEnumerable<ArticleReading> ReadAsync(CancellationToken cancellationToken) =>
        shard.TakeAsync(reader.ReadAsync(files, cancellationToken), cancellationToken);
}
