using CsCheck;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Formats;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Storage;
using RelationsGraph.Tests.Graph;

namespace RelationsGraph.Tests.Storage.Neo4j;

/// <summary>A store in Neo4j holds the graph that the builder makes, and so the one that a file holds.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jMergingTests(Neo4jServer server) : IAsyncLifetime
{
    private const int Samples = 8; // each takes some transactions of a server that is still cold

    // Outside of the sampling, which takes a skip for a failure
    public async ValueTask InitializeAsync() => await server.EmptyAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public Task Articles_make_the_same_graph_in_any_order_and_repetition() =>
        Gen.Select(StorableGen.Fragments, Gen.Int[0, 100].Array[0, 4]).SelectMany((fragments, again) =>
            Gen.Shuffle(fragments.Concat(again.Select(i => fragments[i % fragments.Length])).ToArray()).Select(told => (fragments, told)))
        .SampleAsync(
            async (fragments, told) =>
            {
                await using var store = await OpenEmptyAsync();
                foreach (var fragment in told)
                {
                    await store.MergeAsync(fragment);
                }

                await AssertHoldsAsync(fragments, store);
            },
            iter: Samples,
            threads: 1);

    [Fact]
    public Task Articles_of_one_batch_make_the_same_graph_as_one_by_one() =>
        Gen.Select(StorableGen.Fragments, StorableGen.FragmentOf(0)).SampleAsync(
            async (fragments, later) =>
            {
                await using var store = await OpenEmptyAsync();

                var outcomes = await store.MergeAllAsync(fragments.Append(later).ToAsyncEnumerable()).ToListAsync();

                Assert.Equal(fragments.Length + 1, outcomes.Count);
                Assert.All(outcomes.Take(fragments.Length), outcome => Assert.Equal(MergeOutcome.Added, outcome));
                Assert.NotEqual(MergeOutcome.Added, outcomes[^1]);
                await AssertHoldsAsync(fragments[1..].Append(later), store);
            },
            iter: Samples,
            threads: 1);

    [Fact]
    public Task Forgetting_leaves_the_graph_of_the_other_articles() =>
        Gen.Select(StorableGen.Fragments, Gen.Int[0, 3]).SampleAsync(
            async (fragments, chosen) =>
            {
                var forgotten = fragments[chosen % fragments.Length];
                await using var store = await OpenEmptyAsync();
                await store.MergeAllAsync(fragments.ToAsyncEnumerable()).CountAsync();

                Assert.True(await store.ForgetAsync(forgotten.Article.Id));
                Assert.False(await store.ForgetAsync(forgotten.Article.Id));

                await AssertHoldsAsync(fragments.Where(fragment => fragment != forgotten), store);
            },
            iter: Samples,
            threads: 1);

    [Fact]
    public async Task Two_loaders_at_once_make_the_graph_of_one()
    {
        await using var first = await OpenEmptyAsync();
        await using var second = await server.OpenAsync();

        await Task.WhenAll(
            first.MergeAllAsync(Made(0, 60)).CountAsync().AsTask(),
            second.MergeAllAsync(Made(40, 60)).CountAsync().AsTask());

        await AssertHoldsAsync(Enumerable.Range(0, 100).Select(StoredArticles.Make), first);
    }

    [Fact]
    public async Task Batches_that_overlap_give_each_article_its_outcome_in_turn()
    {
        await using var store = await OpenEmptyAsync();
        await using var other = await server.OpenAsync();
        await other.MergeAsync(StoredArticles.Make(700));

        // Many batches, and an article that comes again while its first may still be on its way
        var told = Enumerable.Range(0, 1200).SelectMany(i => i % 100 == 99 ? [i, i] : new[] { i }).ToArray();
        var outcomes = await store.MergeAllAsync(told.Select(StoredArticles.Make).ToAsyncEnumerable()).ToListAsync();

        var expected = told.Select((number, i) => number == 700 || (i > 0 && told[i - 1] == number) ? MergeOutcome.Unchanged : MergeOutcome.Added);
        Assert.Equal(expected, outcomes);
        await AssertHoldsAsync(told.Distinct().Select(StoredArticles.Make), store);
    }

    [Fact]
    public async Task Two_loaders_of_different_versions_leave_nothing_of_the_one_that_lost()
    {
        await using var first = await OpenEmptyAsync();
        await using var second = await server.OpenAsync();
        GraphFragment[][] versions = [[.. Enumerable.Range(0, 20).Select(StoredArticles.Make)], [.. Enumerable.Range(0, 20).Select(Shortened)]];
        await first.MergeAllAsync(versions[0].ToAsyncEnumerable()).CountAsync();

        // Both replace what they find, so that the winner of each article is the one that came last
        for (var round = 0; round < 3; round++)
        {
            await Task.WhenAll(
                first.MergeAllAsync(versions[0].ToAsyncEnumerable()).CountAsync().AsTask(),
                second.MergeAllAsync(versions[1].ToAsyncEnumerable()).CountAsync().AsTask());
        }

        var left = await first.ReadFragmentsAsync().ToListAsync();
        await AssertHoldsAsync(left, first);
        Assert.All(left, fragment => Assert.Contains(fragment.Edges.Length, new[] { 2, 6 }));

        static GraphFragment Shortened(int number)
        {
            var whole = StoredArticles.Make(number);
            return new GraphFragment(whole.Article, whole.Nodes.Where(node => node != whole.Article), whole.Edges.Take(2));
        }
    }

    private static IAsyncEnumerable<GraphFragment> Made(int first, int count) => Enumerable.Range(first, count).Select(StoredArticles.Make).ToAsyncEnumerable();

    private static async Task AssertHoldsAsync(IEnumerable<GraphFragment> fragments, IGraphStore store)
    {
        var expected = fragments.Aggregate(new PropertyGraphBuilder(), (graph, fragment) => graph.Add(fragment)).Build();
        Assert.Equal(GraphDump.Of(expected), GraphDump.Of(await store.ReadGraphAsync()));
        await using var snapshot = await store.OpenSnapshotAsync();
        Assert.Equal(await ExportAsync(expected), await ExportAsync(snapshot));
        var counts = await store.CountAsync();
        Assert.Equal((fragments.Count(), expected.Nodes.Length, expected.Edges.Length), (counts.Articles, counts.Nodes, counts.Edges));
        Assert.Equal(
            fragments.Select(fragment => fragment.Article.Id).Order(StringComparer.Ordinal),
            await store.ReadFragmentsAsync().Select(fragment => fragment.Article.Id).ToListAsync());
    }

    private static async Task<byte[]> ExportAsync(IGraphSource source)
    {
        using var stream = new MemoryStream();
        await new GraphFormats(GraphSchema.Default).ForFile("graph.graphml").WriteAsync(source, stream);
        return stream.ToArray();
    }

    private async Task<IGraphStore> OpenEmptyAsync()
    {
        await server.EmptyAsync();
        return await server.OpenAsync();
    }
}
