using RelationsGraph.Graph;
using RelationsGraph.Storage;
using RelationsGraph.Tests.Graph;

namespace RelationsGraph.Tests.Storage;

/// <summary>Several writers and readers at once, and writers that die.</summary>
public sealed class StoreConcurrencyTests : IDisposable
{
    private static readonly GraphStoreOptions Impatient = new() { WriterPatience = TimeSpan.Zero };

    private readonly TemporaryFolder _folder = new();

    private string Location => _folder.File("relations.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_writer_killed_at_any_moment_leaves_whole_articles_only()
    {
        const int Rounds = 5;
        var found = 0;
        for (var round = 0; round < Rounds; round++)
        {
            using var writer = WritingProcess.Start(Location, first: 1000 * round, count: 1000);
            await writer.WaitForArticleAsync();
            await Task.Delay(17 * round);
            await writer.KillAsync();

            await using var store = await GraphStore.OpenAsync(Location, GraphStoreAccess.Read);
            var articles = await store.ReadArticlesAsync().Select(article => article.Id).ToListAsync();
            Assert.True(articles.Count > found, "What the writer said to have written is there.");
            Assert.True(articles.Count < 1000 * (round + 1), "The writer was killed before it was done.");
            await AssertHoldsAsync(AllMade(Rounds).Where(fragment => articles.Contains(fragment.Article.Id)), store);
            found = articles.Count;
        }
    }

    [Fact]
    public async Task Processes_that_write_at_once_make_the_same_graph_as_one()
    {
        // Both create the store: whoever comes first
        using (var first = WritingProcess.Start(Location, first: 0, count: 60))
        using (var second = WritingProcess.Start(Location, first: 40, count: 60))
        {
            await Task.WhenAll(first.FinishAsync(), second.FinishAsync());
        }

        await using var store = await GraphStore.OpenAsync(Location, GraphStoreAccess.Read);
        await AssertHoldsAsync(Enumerable.Range(0, 100).Select(StoredArticles.Make), store);
    }

    [Fact]
    public async Task A_graph_is_read_again_where_somebody_has_written_since_and_only_there()
    {
        await using var store = await GraphStore.OpenAsync(Location, GraphStoreAccess.Write);
        await using var reader = await GraphStore.OpenAsync(Location, GraphStoreAccess.Read);
        for (var number = 0; number < 3; number++)
        {
            await store.MergeAsync(StoredArticles.Make(number));
            var graph = await reader.ReadGraphAsync();
            Assert.Equal(number + 1, graph.NodesWithLabel(Node.ArticleLabel).Length);
            Assert.Same(graph, await reader.ReadGraphAsync());
            Assert.Equal(number + 1, (await store.ReadGraphAsync()).NodesWithLabel(Node.ArticleLabel).Length);
        }

        await store.UpdateAsync("MERGE (p:Entity:Person {name: 'Ada'})");
        Assert.Contains((await reader.ReadGraphAsync()).Nodes, node => node.Name == "Ada");
    }

    [Fact]
    public async Task Threads_that_write_at_once_make_the_same_graph_as_one()
    {
        await using var store = await GraphStore.OpenAsync(Location, GraphStoreAccess.Write);
        await using var another = await GraphStore.OpenAsync(Location, GraphStoreAccess.Write);

        await Parallel.ForEachAsync(Enumerable.Range(0, 100), async (number, cancellationToken) =>
            await (number % 3 == 0 ? another : store).MergeAsync(StoredArticles.Make(number), cancellationToken));

        await AssertHoldsAsync(Enumerable.Range(0, 100).Select(StoredArticles.Make), store);
    }

    [Fact]
    public async Task Writers_that_create_a_store_at_once_create_one()
    {
        const int Rounds = 20;
        const int Writers = 4;
        for (var round = 0; round < Rounds; round++)
        {
            var path = _folder.File($"{round}.db");
            using var start = new Barrier(Writers);
            await Task.WhenAll(Enumerable.Range(0, Writers).Select(number => Task.Factory.StartNew(
                async () =>
                {
                    start.SignalAndWait(TestContext.Current.CancellationToken);
                    await using var store = await GraphStore.OpenAsync(path, GraphStoreAccess.Write);
                    await store.MergeAsync(StoredArticles.Make(number));
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default).Unwrap()));

            await using var made = await GraphStore.OpenAsync(path, GraphStoreAccess.Read);
            await AssertHoldsAsync(Enumerable.Range(0, Writers).Select(StoredArticles.Make), made);
        }

        Assert.Equal(Rounds, Directory.GetFiles(_folder.Path).Length);
    }

    [Theory]
    [InlineData(GraphStoreAccess.Read)]
    [InlineData(GraphStoreAccess.Write)]
    public async Task Opening_waits_while_another_holds_the_whole_file(GraphStoreAccess access)
    {
        await using (var store = await GraphStore.OpenAsync(Location, GraphStoreAccess.Write))
        {
            await store.MergeAsync(StoredArticles.Make(0));
        }

        Task<GraphStoreCounts> counting;
        using (ForeignTransaction.HoldingTheWholeFile(Location))
        {
            counting = Task.Run(async () =>
            {
                await using var store = await GraphStore.OpenAsync(Location, access);
                return await store.CountAsync();
            });
            await Task.Delay(200);
            Assert.False(counting.IsCompleted);
        }

        Assert.Equal(1, (await counting).Articles);
    }

    [Fact]
    public async Task A_writer_waits_for_another_and_gives_up_with_a_clear_word()
    {
        await using var store = await GraphStore.OpenAsync(Location, GraphStoreAccess.Write, Impatient);
        await store.MergeAsync(StoredArticles.Make(0));
        using (new ForeignTransaction(Location))
        {
            var error = await Assert.ThrowsAsync<GraphStoreException>(() => store.MergeAsync(StoredArticles.Make(1)));

            Assert.Equal($"{Location}: another writer is at work; try again when it is done.", error.Message);
            Assert.True(error.IsTransient);
            Assert.Equal(MergeOutcome.Unchanged, await store.MergeAsync(StoredArticles.Make(0)));
            Assert.Equal(1, (await store.CountAsync()).Articles);
        }

        Assert.Equal(MergeOutcome.Added, await store.MergeAsync(StoredArticles.Make(1)));
    }

    [Fact]
    public async Task A_writer_that_waits_goes_on_when_the_other_is_done()
    {
        await using var store = await GraphStore.OpenAsync(Location, GraphStoreAccess.Write);
        Task<MergeOutcome> merging;
        using (new ForeignTransaction(Location))
        {
            merging = Task.Run(() => store.MergeAsync(StoredArticles.Make(1)));
            await Task.Delay(200);
            Assert.False(merging.IsCompleted);
        }

        Assert.Equal(MergeOutcome.Added, await merging);
    }

    [Fact]
    public async Task Waiting_for_another_writer_can_be_cancelled()
    {
        await using var store = await GraphStore.OpenAsync(Location, GraphStoreAccess.Write);
        using var transaction = new ForeignTransaction(Location);
        using var cancellation = new CancellationTokenSource();
        var merging = Task.Run(() => store.MergeAsync(StoredArticles.Make(1), cancellation.Token));

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => merging);
    }

    [Fact]
    public async Task A_snapshot_does_not_see_what_is_written_after_it_was_opened()
    {
        await using var store = await GraphStore.OpenAsync(Location, GraphStoreAccess.Write);
        await store.MergeAsync(StoredArticles.Make(0));
        await store.MergeAsync(StoredArticles.Make(1));
        await using var snapshot = await store.OpenSnapshotAsync();
        var before = await GraphDump.OfAsync(snapshot);

        await store.MergeAsync(StoredArticles.Make(2));
        await store.ForgetAsync(StoredArticles.Make(0).Article.Id);

        Assert.Equal(before, await GraphDump.OfAsync(snapshot));
        await AssertHoldsAsync([StoredArticles.Make(1), StoredArticles.Make(2)], store);
    }

    [Fact]
    public async Task An_edge_key_taken_by_another_edge_is_refused_and_the_article_leaves_nothing()
    {
        await using var store = await GraphStore.OpenAsync(Location, GraphStoreAccess.Write);
        await store.MergeAsync(MakeEdgeTo("b", "article:1"));
        var before = GraphDump.Of(await store.ReadGraphAsync());

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => store.MergeAsync(MakeEdgeTo("c", "article:2")));

        Assert.Equal($"{Location}: the edge key 'k' is taken by an edge of another type or between other nodes.", error.Message);
        Assert.Equal(before, GraphDump.Of(await store.ReadGraphAsync()));
    }

    private static GraphFragment MakeEdgeTo(string target, string article) => new(
        Node.ForEntity(article, "Article", article, []),
        [Node.ForEntity("a", "Person", "A", []), Node.ForEntity(target, "Person", target, [])],
        [new Edge("k", "VISITS", "a", target, PropertyMap.Empty, [])]);

    private static IEnumerable<GraphFragment> AllMade(int rounds) => Enumerable.Range(0, 1000 * rounds).Select(StoredArticles.Make);

    private static async Task AssertHoldsAsync(IEnumerable<GraphFragment> fragments, IGraphStore store)
    {
        var expected = fragments.Aggregate(new PropertyGraphBuilder(), (graph, fragment) => graph.Add(fragment)).Build();
        Assert.Equal(GraphDump.Of(expected), GraphDump.Of(await store.ReadGraphAsync()));
    }
}
