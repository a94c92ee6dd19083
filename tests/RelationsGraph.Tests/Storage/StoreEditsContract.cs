using CsCheck;
using RelationsGraph.Cypher;
using RelationsGraph.Graph;
using RelationsGraph.Storage;
using RelationsGraph.Tests.Graph;

namespace RelationsGraph.Tests.Storage;

/// <summary>A copy of a store is the same graph, with what queries wrote, whatever keeps the copy.</summary>
/// <param name="samples">How many arbitrary histories of a store are copied.</param>
public abstract class StoreEditsContract(int samples) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens a store with nothing in it, to copy into.</summary>
    private protected abstract Task<IGraphStore> OpenEmptyAsync();

    private protected Task<IGraphStore> OpenNewFileAsync() => GraphStore.OpenAsync(_folder.File(Path.GetRandomFileName()), GraphStoreAccess.Write);

    [Fact]
    public Task What_queries_made_of_a_file_is_in_the_copy_and_in_the_copy_of_the_copy() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.OneOf(WritingQueries.All)).Array[1, 12].SampleAsync(
            async steps =>
            {
                await using var source = await OpenNewFileAsync();
                foreach (var (article, kind, query) in steps)
                {
                    await (kind == 0 ? source.MergeAsync(StoredArticles.Make(article)) : TryUpdateAsync(source, query));
                }

                await using var copy = await OpenEmptyAsync();
                await using var back = await OpenNewFileAsync();
                await CopyAsync(source, copy);
                await AssertSameAsync(source, copy);
                await CopyAsync(copy, back);
                await AssertSameAsync(source, back);

                // Again, and back to where it came from, without harm
                await CopyAsync(source, copy);
                await CopyAsync(back, copy);
                await AssertSameAsync(source, copy);
            },
            iter: samples,
            threads: 1);

    [Fact]
    public async Task What_was_made_by_hand_stays_in_the_copy_when_the_articles_that_speak_of_it_go()
    {
        await using var source = await OpenNewFileAsync();
        await source.UpdateAsync("CREATE (:Entity:Person {name: 'Name 1', gender: 'm'})-[:MEETS {status: 'happened', negated: false}]->(:Entity:Person {name: 'Hand Made'})");
        await source.MergeAsync(StoredArticles.Make(0));
        await using var copy = await OpenEmptyAsync();
        await CopyAsync(source, copy);

        foreach (var store in new[] { source, copy })
        {
            await store.ForgetAsync(StoredArticles.Make(0).Article.Id);
        }

        var left = await copy.ReadGraphAsync();
        Assert.Equal(["person:hand-made", "person:name-1"], left.Nodes.Select(node => node.Id));
        Assert.Equal("MEETS", Assert.Single(left.Edges).Type);
    }

    [Fact]
    public async Task What_is_in_the_copy_already_stays_but_for_what_the_source_says_otherwise()
    {
        await using var source = await OpenNewFileAsync();
        await source.MergeAsync(StoredArticles.Make(0));
        await source.UpdateAsync("MATCH (p:Person {name: 'Name 1'}) SET p.gender = 'f'");
        await using var copy = await OpenEmptyAsync();
        await copy.MergeAsync(StoredArticles.Make(1));
        await using (var other = await OpenNewFileAsync())
        {
            await other.MergeAsync(StoredArticles.Make(1));
            await other.UpdateAsync("MATCH (p:Person) WHERE p.name IN ['Name 1', 'Name 2'] SET p.gender = 'm', p.wikidata = 'Q1'");
            await CopyAsync(other, copy);
        }

        await CopyAsync(source, copy);

        var graph = await copy.ReadGraphAsync();
        Assert.Equal(2, (await copy.CountAsync()).Articles);
        Assert.Equal(("f", "Q1"), GenderAndWikidata(graph, "person:name-1"));
        Assert.Equal(("m", "Q1"), GenderAndWikidata(graph, "person:name-2"));

        static (string?, string?) GenderAndWikidata(PropertyGraph graph, string id) =>
            graph.TryGetNode(id, out var node) ? (node.Properties.GetText("gender"), node.Properties.GetText("wikidata")) : default;
    }

    // The MERGE of an edge whose dates another query has removed is refused, and changes nothing
    private static async Task TryUpdateAsync(IGraphStore store, string query)
    {
        try
        {
            await store.UpdateAsync(query);
        }
        catch (CypherException exception)
        {
            Assert.StartsWith("MATCH (a:Person {name: 'Name 4'})", query, StringComparison.Ordinal);
            Assert.Contains("already", exception.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>Copies as <c>relgraph sync</c> does.</summary>
    private protected static async Task CopyAsync(IGraphStore from, IGraphStore to)
    {
        var edits = await from.ReadEditsAsync();
        await to.WriteEditsAsync(edits);
        await to.MergeAllAsync(from.ReadFragmentsAsync()).CountAsync();
        await to.WriteEditsAsync(edits);
    }

    private protected static async Task AssertSameAsync(IGraphStore expected, IGraphStore actual) =>
        Assert.Equal(GraphDump.Of(await expected.ReadGraphAsync()), GraphDump.Of(await actual.ReadGraphAsync()));
}
