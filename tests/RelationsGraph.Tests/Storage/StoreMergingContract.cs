using CsCheck;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Formats;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Storage;
using RelationsGraph.Tests.Graph;

namespace RelationsGraph.Tests.Storage;

/// <summary>Whatever keeps it, a store holds the graph that the builder makes of the articles in it.</summary>
/// <param name="samples">How many arbitrary loads each property is tried on.</param>
public abstract class StoreMergingContract(int samples)
{
    /// <summary>Arbitrary fragments of different articles, as the store can hold them.</summary>
    private protected abstract Gen<GraphFragment[]> Fragments { get; }

    /// <summary>An arbitrary fragment of the article with a number.</summary>
    private protected abstract Gen<GraphFragment> FragmentOf(int number);

    /// <summary>Opens a store with nothing in it.</summary>
    private protected abstract Task<IGraphStore> OpenEmptyAsync();

    [Fact]
    public Task Articles_make_the_same_graph_in_any_order_and_repetition() =>
        Gen.Select(Fragments, Gen.Int[0, 100].Array[0, 4]).SelectMany((fragments, again) =>
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
            iter: samples,
            threads: 1);

    [Fact]
    public Task Articles_read_in_together_make_the_same_graph_as_one_by_one() =>
        Gen.Select(Fragments, FragmentOf(0)).SampleAsync(
            async (fragments, later) =>
            {
                await using var store = await OpenEmptyAsync();

                var outcomes = await store.MergeAllAsync(fragments.Append(later).ToAsyncEnumerable()).ToListAsync();

                var again = IsSame(fragments[0], later) ? MergeOutcome.Unchanged : MergeOutcome.Replaced;
                Assert.Equal([.. fragments.Select(_ => MergeOutcome.Added), again], outcomes);
                await AssertHoldsAsync(fragments[1..].Append(later), store);
            },
            iter: samples,
            threads: 1);

    [Fact]
    public Task Forgetting_leaves_the_graph_of_the_other_articles() =>
        Gen.Select(Fragments, Gen.Int[0, 3]).SampleAsync(
            async (fragments, chosen) =>
            {
                var forgotten = fragments[chosen % fragments.Length];
                await using var store = await OpenEmptyAsync();
                await store.MergeAllAsync(fragments.ToAsyncEnumerable()).CountAsync();

                Assert.True(await store.ForgetAsync(forgotten.Article.Id));
                Assert.False(await store.ForgetAsync(forgotten.Article.Id));

                await AssertHoldsAsync(fragments.Where(fragment => fragment != forgotten), store);
            },
            iter: samples,
            threads: 1);

    [Fact]
    public Task A_later_version_of_an_article_takes_the_place_of_the_earlier() =>
        Gen.Select(Fragments, FragmentOf(0)).SampleAsync(
            async (fragments, later) =>
            {
                await using var store = await OpenEmptyAsync();
                await store.MergeAllAsync(fragments.ToAsyncEnumerable()).CountAsync();

                var outcome = await store.MergeAsync(later);

                Assert.Equal(IsSame(fragments[0], later) ? MergeOutcome.Unchanged : MergeOutcome.Replaced, outcome);
                await AssertHoldsAsync(fragments[1..].Append(later), store);
            },
            iter: samples,
            threads: 1);

    /// <summary>Fails where the store does not hold the graph of just these articles, by whatever way one reads it.</summary>
    private protected static async Task AssertHoldsAsync(IEnumerable<GraphFragment> fragments, IGraphStore store)
    {
        var expected = Build(fragments);
        Assert.Equal(GraphDump.Of(expected), GraphDump.Of(await store.ReadGraphAsync()));
        await using var snapshot = await store.OpenSnapshotAsync();
        Assert.Equal(GraphDump.Of(expected), await GraphDump.OfAsync(snapshot));
        Assert.Equal(await ExportAsync(expected), await ExportAsync(snapshot));
        var counts = await store.CountAsync();
        Assert.Equal((fragments.Count(), expected.Nodes.Length, expected.Edges.Length), (counts.Articles, counts.Nodes, counts.Edges));
        Assert.Equal(
            fragments.Select(fragment => fragment.Article.Id).Order(StringComparer.Ordinal),
            await store.ReadFragmentsAsync().Select(fragment => fragment.Article.Id).ToListAsync());
        Assert.Equal(0, (await store.ReadEditsAsync()).Count);
    }

    private static bool IsSame(GraphFragment one, GraphFragment other) => GraphDump.Of(Build([one])) == GraphDump.Of(Build([other]));

    private static PropertyGraph Build(IEnumerable<GraphFragment> fragments) =>
        fragments.Aggregate(new PropertyGraphBuilder(), (graph, fragment) => graph.Add(fragment)).Build();

    private static async Task<byte[]> ExportAsync(IGraphSource source)
    {
        using var stream = new MemoryStream();
        await new GraphFormats(GraphSchema.Default).ForFile("graph.graphml").WriteAsync(source, stream);
        return stream.ToArray();
    }
}
