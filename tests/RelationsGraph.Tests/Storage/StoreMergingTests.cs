using CsCheck;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Formats;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Storage;
using RelationsGraph.Tests.Graph;

namespace RelationsGraph.Tests.Storage;

public sealed class StoreMergingTests : IDisposable
{
    private const int Samples = 60; // each makes a file

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task A_store_holds_the_graph_that_the_builder_makes_in_any_order_and_repetition() =>
        Gen.Select(GraphGen.Fragments, Gen.Int[0, 100].Array[0, 4]).SelectMany((fragments, again) =>
            Gen.Shuffle(fragments.Concat(again.Select(i => fragments[i % fragments.Length])).ToArray()).Select(told => (fragments, told)))
        .SampleAsync(
            async (fragments, told) =>
            {
                await using var store = await OpenNewAsync();
                foreach (var fragment in told)
                {
                    await store.MergeAsync(fragment);
                }

                await AssertHoldsAsync(fragments, store);
            },
            iter: Samples,
            threads: 1);

    [Fact]
    public Task Forgetting_leaves_the_graph_of_the_other_articles() =>
        Gen.Select(GraphGen.Fragments, Gen.Int[0, 3]).SampleAsync(
            async (fragments, chosen) =>
            {
                var forgotten = fragments[chosen % fragments.Length];
                await using var store = await OpenNewAsync();
                foreach (var fragment in fragments)
                {
                    Assert.Equal(MergeOutcome.Added, await store.MergeAsync(fragment));
                }

                Assert.True(await store.ForgetAsync(forgotten.Article.Id));
                Assert.False(await store.ForgetAsync(forgotten.Article.Id));

                await AssertHoldsAsync(fragments.Where(fragment => fragment != forgotten), store);
            },
            iter: Samples,
            threads: 1);

    [Fact]
    public Task A_later_version_of_an_article_takes_the_place_of_the_earlier() =>
        Gen.Select(GraphGen.Fragments, GraphGen.FragmentOf(0)).SampleAsync(
            async (fragments, later) =>
            {
                await using var store = await OpenNewAsync();
                foreach (var fragment in fragments)
                {
                    await store.MergeAsync(fragment);
                }

                var outcome = await store.MergeAsync(later);

                var isSame = GraphDump.Of(Build([later])) == GraphDump.Of(Build(fragments[..1]));
                Assert.Equal(isSame ? MergeOutcome.Unchanged : MergeOutcome.Replaced, outcome);
                await AssertHoldsAsync(fragments[1..].Append(later), store);
            },
            iter: Samples,
            threads: 1);

    private static PropertyGraph Build(IEnumerable<GraphFragment> fragments) =>
        fragments.Aggregate(new PropertyGraphBuilder(), (graph, fragment) => graph.Add(fragment)).Build();

    private static async Task AssertHoldsAsync(IEnumerable<GraphFragment> fragments, IGraphStore store)
    {
        var expected = Build(fragments);
        Assert.Equal(GraphDump.Of(expected), GraphDump.Of(await store.ReadGraphAsync()));
        await using var snapshot = await store.OpenSnapshotAsync();
        Assert.Equal(GraphDump.Of(expected), await GraphDump.OfAsync(snapshot));
        Assert.Equal(await ExportAsync(expected), await ExportAsync(snapshot));
        var counts = await store.CountAsync();
        Assert.Equal((fragments.Count(), expected.Nodes.Length, expected.Edges.Length), (counts.Articles, counts.Nodes, counts.Edges));
    }

    private static async Task<byte[]> ExportAsync(IGraphSource source)
    {
        using var stream = new MemoryStream();
        await new GraphFormats(GraphSchema.Default).ForFile("graph.graphml").WriteAsync(source, stream);
        return stream.ToArray();
    }

    private Task<IGraphStore> OpenNewAsync() =>
        GraphStore.OpenAsync(_folder.File(Path.GetRandomFileName()), GraphStoreAccess.Write);
}
