using System.Runtime.CompilerServices;
using RelationsGraph.Extraction.Articles;

namespace RelationsGraph.Extraction;

/// <summary>Extracts many articles at once, on all cores, and gives the results in the order of the articles.</summary>
/// <remarks>Memory holds a few articles for each core, however many there are.</remarks>
public sealed class BatchExtractor
{
    // Enough that a long article at the head of the queue does not leave the other cores without work
    private const int ArticlesPerCore = 4;
    private readonly RelationExtractor _extractor;

    /// <summary>Makes a batch extractor over the extractor of single articles.</summary>
    public BatchExtractor(RelationExtractor extractor)
    {
        ArgumentNullException.ThrowIfNull(extractor);
        _extractor = extractor;
    }

    /// <summary>Extracts what was read; problems of reading are passed on in their place.</summary>
    public IAsyncEnumerable<ArticleExtraction> ExtractAsync(IAsyncEnumerable<ArticleReading> readings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(readings);
        return RunAsync(readings, ExtractOne, cancellationToken);
    }

    /// <summary>Codes the events of what was read; problems of reading are passed on in their place.</summary>
    public IAsyncEnumerable<ArticleEvents> ExtractEventsAsync(IAsyncEnumerable<ArticleReading> readings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(readings);
        return RunAsync(readings, CodeOne, cancellationToken);
    }

    private ArticleExtraction ExtractOne(ArticleReading reading)
    {
        var (fragment, problem) = Try(reading, _extractor.Extract);
        return new ArticleExtraction(reading, fragment, problem);
    }

    private ArticleEvents CodeOne(ArticleReading reading)
    {
        var (events, problem) = Try(reading, _extractor.ExtractEvents);
        return new ArticleEvents(reading, events, problem);
    }

    private static async IAsyncEnumerable<T> RunAsync<T>(
        IAsyncEnumerable<ArticleReading> readings, Func<ArticleReading, T> extract, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pending = new Queue<Task<T>>();
        await foreach (var reading in readings.WithCancellation(cancellationToken))
        {
            pending.Enqueue(Task.Run(() => extract(reading), cancellationToken));
            if (pending.Count == ArticlesPerCore * Environment.ProcessorCount)
            {
                yield return await pending.Dequeue();
            }
        }

        while (pending.TryDequeue(out var extraction))
        {
            yield return await extraction;
        }
    }

    private static (T? Result, ArticleProblem? Problem) Try<T>(ArticleReading reading, Func<Article, T> extract)
        where T : class
    {
        if (reading.Article is not { } article)
        {
            return (null, reading.Problem);
        }

        try
        {
            return (extract(article), null);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // One text among millions that the extractor is not up to must not stop the others; it is named, not hidden
            var reason = $"The extractor failed on this article ({exception.GetType().Name}: {exception.Message}); please report it.";
            return (null, new ArticleProblem(reading.File, reading.Line, null, reason));
        }
    }
}
