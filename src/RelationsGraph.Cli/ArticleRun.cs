using System.Runtime.CompilerServices;
using RelationsGraph.Cli.Output;
using RelationsGraph.Extraction;
using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Coding;
using RelationsGraph.Graph;

namespace RelationsGraph.Cli;

/// <summary>Extracts the articles of a command, shows how far it is, and remembers those that are bad.</summary>
internal sealed class ArticleRun(CommandContext context, ArticleInput input)
{
    private readonly ProgressLine _progress = new(context.Environment, context.Messages, input.ByteCount);
    private int _badCount;

    /// <summary>How many articles were good so far.</summary>
    public int GoodCount { get; private set; }

    /// <summary>Gives the good articles in order, as they are; names each bad one and goes on.</summary>
    public async IAsyncEnumerable<Article> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var reading in input.ReadAsync(cancellationToken))
        {
            Count(reading, reading.Problem);
            if (reading.Article is { } article)
            {
                yield return article;
            }
        }
    }

    /// <summary>Gives the graphs of the good articles in order; names each bad one and goes on.</summary>
    public async IAsyncEnumerable<(Article Article, GraphFragment Fragment)> ExtractAsync(
        BatchExtractor extractor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var extraction in extractor.ExtractAsync(input.ReadAsync(cancellationToken), cancellationToken))
        {
            Count(extraction.Reading, extraction.Problem);
            if (extraction is { Fragment: { } fragment, Reading.Article: { } article })
            {
                yield return (article, fragment);
            }
        }
    }

    /// <summary>Gives the event records of the good articles in order; names each bad one and goes on.</summary>
    public async IAsyncEnumerable<(Article Article, IReadOnlyList<EventRecord> Events)> ExtractEventsAsync(
        BatchExtractor extractor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var extraction in extractor.ExtractEventsAsync(input.ReadAsync(cancellationToken), cancellationToken))
        {
            Count(extraction.Reading, extraction.Problem);
            if (extraction is { Events: { } events, Reading.Article: { } article })
            {
                yield return (article, events);
            }
        }
    }

    /// <summary>Says how many articles were good and bad, and gives the exit code.</summary>
    /// <param name="done">What was done with the good ones.</param>
    public int Finish(string done)
    {
        _progress.Interrupt();
        var bad = _badCount > 0 ? $", {_badCount} bad" : "";
        context.Messages.Tell($"{Counted(GoodCount)} {done}{bad}.");
        return _badCount > 0 ? ExitCode.SomeBad : ExitCode.Success;
    }

    private void Count(ArticleReading reading, ArticleProblem? problem)
    {
        if (problem is null)
        {
            GoodCount++;
        }
        else
        {
            _badCount++;
            _progress.Interrupt();
            context.Messages.Warn($"{problem}");
        }

        _progress.Advance(GoodCount + _badCount, $"{GoodCount} good, {_badCount} bad", reading.ByteCount);
    }

    private static string Counted(int count) => count == 1 ? "1 article" : $"{count} articles";
}
