using CsCheck;
using RelationsGraph.Graph;
using RelationsGraph.Storage;

namespace RelationsGraph.Tests.Storage.Neo4j;

/// <summary>A store in Neo4j; each sample takes some transactions of a server that is still cold.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jMergingTests(Neo4jServer server) : StoreMergingContract(samples: 8), IAsyncLifetime
{
    // Outside of the sampling, which takes a skip for a failure
    public async ValueTask InitializeAsync() => await server.EmptyAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

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

    private protected override Gen<GraphFragment[]> Fragments => StorableGen.Fragments;

    private protected override Gen<GraphFragment> FragmentOf(int number) => StorableGen.FragmentOf(number);

    private protected override async Task<IGraphStore> OpenEmptyAsync()
    {
        await server.EmptyAsync();
        return await server.OpenAsync();
    }
}
