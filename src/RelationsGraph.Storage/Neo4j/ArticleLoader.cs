using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>Puts articles into a database in batches, each in one transaction. Safe for use by several threads at once.</summary>
/// <remarks>
/// Two batches overlap:
/// <code>
/// one    look | add | update | commit ......
/// other  look ........(waits)| add | update | commit
/// third                             look ...(waits) ...
/// </code>
/// The other looks and makes its statements ready while the server works on the one, and sends what takes locks once the one has sent its
/// commit and so needs no more of them. A batch never waits for another while it holds locks itself, or the server could not see a deadlock.
/// </remarks>
internal sealed class ArticleLoader(INeo4jConnection connection, StatementTexts texts, string location)
{
    private const int MostArticlesABatch = 500;
    private const int MostEdgesABatch = 5_000;
    private const int MostUnderWay = 2;

    /// <summary>Puts one article into the database.</summary>
    public Task<MergeOutcome> LoadAsync(GraphFragment fragment, CancellationToken cancellationToken) =>
        WriteOneAsync(ArticleContribution.Of(fragment), cancellationToken);

    /// <summary>Puts articles into the database, and says of each in turn what was done, once it is there for good.</summary>
    public async IAsyncEnumerable<MergeOutcome> LoadAllAsync(
        IAsyncEnumerable<GraphFragment> fragments, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var articles = Channel.CreateBounded<ArticleContribution>(2 * MostArticlesABatch);
        var reading = Task.Run(() => ReadAsync(fragments, articles.Writer, stop.Token), cancellationToken);
        var underWay = new Queue<Batch>();
        try
        {
            while (underWay.Count > 0 || await articles.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
            {
                while (underWay.Count < MostUnderWay && TakeBatch(articles.Reader, underWay) is { Length: > 0 } taken)
                {
                    underWay.Enqueue(Begin(taken, underWay.LastOrDefault(), stop.Token));
                }

                await foreach (var outcome in EndAsync(underWay.Peek(), cancellationToken).ConfigureAwait(false))
                {
                    yield return outcome;
                }

                underWay.Dequeue();
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            Task[] running = [reading, .. underWay.Select(batch => batch.Writing)];
            await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task ReadAsync(IAsyncEnumerable<GraphFragment> fragments, ChannelWriter<ArticleContribution> articles, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var fragment in fragments.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                await articles.WriteAsync(ArticleContribution.Of(fragment), cancellationToken).ConfigureAwait(false);
            }

            articles.Complete();
        }
        catch (Exception exception)
        {
            articles.Complete(exception);
            throw;
        }
    }

    // An article that comes twice waits until its first is there, so that the second is compared with it
    private static ArticleContribution[] TakeBatch(ChannelReader<ArticleContribution> articles, IEnumerable<Batch> underWay)
    {
        var batch = new List<ArticleContribution>();
        var ids = underWay.SelectMany(earlier => earlier.Articles).Select(article => article.ArticleId).ToHashSet(StringComparer.Ordinal);
        var edges = 0;
        while (batch.Count < MostArticlesABatch && edges < MostEdgesABatch
            && articles.TryPeek(out var next) && ids.Add(next.ArticleId) && articles.TryRead(out next))
        {
            batch.Add(next);
            edges += next.Edges.Length;
        }

        return [.. batch];
    }

    private Batch Begin(ArticleContribution[] articles, Batch? earlier, CancellationToken cancellationToken)
    {
        var committing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return new Batch(articles, committing.Task, WriteAsync(articles, earlier?.Committing ?? Task.CompletedTask, committing, cancellationToken));
    }

    private async Task<ImmutableArray<MergeOutcome>> WriteAsync(
        ArticleContribution[] articles, Task turn, TaskCompletionSource committing, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var merger = await LookAsync(articles, cancellationToken).ConfigureAwait(false);
                await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
                if (await TryMergeAsync(merger, committing, cancellationToken).ConfigureAwait(false))
                {
                    return merger.Outcomes;
                }
            }
        }
        finally
        {
            committing.TrySetResult();
        }
    }

    // With the writer's connection, since in a cluster readers may be behind
    private async Task<ArticleMerger> LookAsync(ArticleContribution[] articles, CancellationToken cancellationToken)
    {
        var known = await connection.WriteAsync(
            (transaction, cancellation) => StoredArticle.LookAsync(transaction, articles.Select(article => (article.ArticleId, (string?)article.Digest)), cancellation),
            cancellationToken).ConfigureAwait(false);
        return new ArticleMerger(texts, articles, known);
    }

    // Tells when the commit is sent, or about to be
    private async Task<bool> TryMergeAsync(ArticleMerger merger, TaskCompletionSource committing, CancellationToken cancellationToken)
    {
        if (merger.IsDone)
        {
            return true;
        }

        try
        {
            return await connection.WriteAsync(
                async (transaction, cancellation) =>
                {
                    await merger.MergeAsync(transaction, cancellation).ConfigureAwait(false);
                    committing.TrySetResult();
                    return true;
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (ConcurrentArticleException)
        {
            return false; // the next look finds what is there now
        }
    }

    // One article that the server refuses must not take the others of its batch with it
    private async IAsyncEnumerable<MergeOutcome> EndAsync(Batch batch, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ImmutableArray<MergeOutcome>? outcomes = null;
        try
        {
            outcomes = await batch.Writing.ConfigureAwait(false);
        }
        catch (GraphStoreException exception) when (!exception.IsTransient)
        {
            // Told below, of the article that it is about
        }

        for (var i = 0; i < batch.Articles.Length; i++)
        {
            yield return outcomes?[i] ?? await WriteOneAsync(batch.Articles[i], cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<MergeOutcome> WriteOneAsync(ArticleContribution article, CancellationToken cancellationToken)
    {
        try
        {
            return (await Begin([article], null, cancellationToken).Writing.ConfigureAwait(false))[0];
        }
        catch (GraphStoreException exception) when (!exception.IsTransient)
        {
            throw new GraphStoreException(location, $"{article.ArticleId}: {exception.Reason}", innerException: exception);
        }
    }

    /// <summary>Articles on their way.</summary>
    /// <param name="Articles">The articles.</param>
    /// <param name="Committing">Ends when their transaction takes no more locks.</param>
    /// <param name="Writing">Ends when they are stored for good, or are not.</param>
    private sealed record Batch(ArticleContribution[] Articles, Task Committing, Task<ImmutableArray<MergeOutcome>> Writing);
}
