using CsCheck;
using Microsoft.Data.Sqlite;
using RelationsGraph.Cypher;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Storage;
using RelationsGraph.Tests.Graph;

namespace RelationsGraph.Tests.Storage;

public sealed class StoreUpdateTests : IDisposable
{
    private const int Samples = 40; // each makes a file

    private static readonly CypherOptions WithVocabulary = new() { Schema = GraphSchema.Default };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task A_store_holds_what_queries_made_of_it_between_articles_that_come_and_go() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.OneOf(WritingQueries.All)).Array[1, 12].SampleAsync(
            async steps =>
            {
                await using var store = await OpenNewAsync();
                foreach (var (article, kind, query) in steps)
                {
                    var before = await store.ReadGraphAsync();
                    switch (kind)
                    {
                        case 0:
                            await store.MergeAsync(StoredArticles.Make(article));
                            break;
                        case 1 when article > 1:
                            await store.ForgetAsync(StoredArticles.Make(article).Article.Id);
                            break;
                        default:
                            if (Expect(query, before) is not { } expected)
                            {
                                await Assert.ThrowsAsync<CypherException>(() => store.UpdateAsync(query));
                                Assert.Equal(GraphDump.Of(before), GraphDump.Of(await store.ReadGraphAsync()));
                                break;
                            }

                            var update = await store.UpdateAsync(query);
                            Assert.Equal(expected.Changes.Counts, update.Counts);
                            Assert.Equal(GraphDump.Of(expected.Changes.ApplyTo(before)), GraphDump.Of(await store.ReadGraphAsync()));
                            break;
                    }

                    await AssertReadsAlikeAsync(store);
                }
            },
            iter: Samples,
            threads: 1);

    // What a query makes of a graph, or null where it is refused: the MERGE of an edge whose dates another query has removed
    private static CypherUpdate? Expect(string query, PropertyGraph graph)
    {
        try
        {
            return CypherQuery.Parse(query).Update(graph, WithVocabulary);
        }
        catch (CypherException)
        {
            return null;
        }
    }

    [Fact]
    public async Task What_a_query_set_stays_whatever_articles_say_and_what_they_add_is_seen()
    {
        await using var store = await OpenNewAsync();
        var article = Node.ForEntity("article:1", "Article", "One", []);
        await store.MergeAsync(new GraphFragment(article, [Node.ForEntity("person:a", "Person", "A", ["Ah"])], []));
        await store.UpdateAsync("MATCH (p:Person) SET p.name = 'Z', p.wikidata = 'Q9'");
        await store.MergeAsync(new GraphFragment(
            Node.ForEntity("article:2", "Article", "Two", []),
            [Node.ForEntity("person:a", "Person", "B", [], PropertyMap.Of((PropertyNames.Wikidata, "Q1"), ("gender", "f")))],
            []));

        var person = (await store.ReadGraphAsync()).Nodes.Single(node => node.Id == "person:a");

        Assert.Equal(("Z", "Q9", "f"), (person.Name, person.Properties[PropertyNames.Wikidata], person.Properties["gender"]));
        Assert.Contains("Ah", person.Properties.GetTexts(PropertyNames.Aliases));
    }

    [Fact]
    public async Task What_a_query_deleted_stays_so_until_a_query_creates_it_again()
    {
        await using var store = await OpenNewAsync();
        await store.MergeAsync(StoredArticles.Make(0));
        await store.UpdateAsync("MATCH (p:Person {name: 'Name 1'}) DETACH DELETE p");
        await store.MergeAsync(StoredArticles.Make(1));
        Assert.False((await store.ReadGraphAsync()).TryGetNode("person:name-1", out _));

        await store.UpdateAsync("CREATE (:Entity:Person {name: 'Name 1', gender: 'm'})");

        var graph = await store.ReadGraphAsync();
        Assert.True(graph.TryGetNode("person:name-1", out var again));
        Assert.Equal(PropertyMap.Of(("name", "Name 1"), ("gender", "m")), again.Properties);
        var toldSince = graph.Edges.Where(edge => edge.SourceId == again.Id || edge.TargetId == again.Id).ToList();
        Assert.NotEmpty(toldSince);
        Assert.All(toldSince, edge => Assert.All(edge.Evidence, telling => Assert.Equal(StoredArticles.Make(1).Article.Id, telling.ArticleId)));
        await AssertReadsAlikeAsync(store);
    }

    [Fact]
    public async Task A_query_that_fails_leaves_nothing()
    {
        await using var store = await OpenNewAsync();
        await store.MergeAsync(StoredArticles.Make(0));
        var before = GraphDump.Of(await store.ReadGraphAsync());
        string[] queries =
        [
            "MATCH (p:Person) SET p.seen = true CREATE (:Entity:Nothing {name: 'x'})",
            "MATCH (p:Person) SET p.seen = true WITH p RETURN 1 / 0",
            "MATCH (p:Person) SET p.seen = true DELETE p",
            "MATCH (p:Person) SET p.gender = 'x'",
        ];
        foreach (var query in queries)
        {
            await Assert.ThrowsAsync<CypherException>(() => store.UpdateAsync(query));
            Assert.Equal(before, GraphDump.Of(await store.ReadGraphAsync()));
        }

        var limits = new CypherOptions { MaxRows = 2 };
        await Assert.ThrowsAsync<CypherException>(() => store.UpdateAsync("MATCH (p:Person) SET p.seen = true RETURN p", options: limits));
        Assert.Equal(before, GraphDump.Of(await store.ReadGraphAsync()));
    }

    [Fact]
    public async Task An_ingested_article_is_forgotten_rather_than_deleted()
    {
        await using var store = await OpenNewAsync();
        var fragment = StoredArticles.Make(0);
        await store.MergeAsync(fragment);

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => store.UpdateAsync("MATCH (a:Article) DETACH DELETE a"));

        Assert.EndsWith($"'{fragment.Article.Id}' is an ingested article; 'relgraph forget' takes it out, with what it alone supports.", error.Message, StringComparison.Ordinal);
        Assert.Single(await store.FindArticlesAsync("talks"));
    }

    [Fact]
    public async Task Queries_that_write_need_a_store_that_is_open_for_it()
    {
        var path = _folder.File("read.db");
        await using (var store = await GraphStore.OpenAsync(path, GraphStoreAccess.Write))
        {
            await store.MergeAsync(StoredArticles.Make(0));
        }

        await using var reader = await GraphStore.OpenAsync(path, GraphStoreAccess.Read);
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.UpdateAsync("CREATE (:Entity:Topic {name: 'x'})"));
        var error = await Assert.ThrowsAsync<CypherException>(() => reader.QueryAsync("CREATE (:Entity:Topic {name: 'x'})"));
        Assert.Equal("WritingNotAllowed", error.Detail);
    }

    [Fact]
    public async Task A_store_of_the_first_format_is_read_as_it_is_and_brought_up_to_date_for_writing()
    {
        var path = _folder.File("first.db");
        await using (var store = await GraphStore.OpenAsync(path, GraphStoreAccess.Write))
        {
            await store.MergeAsync(StoredArticles.Make(0));
        }

        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE node_edit; DROP TABLE edge_edit; PRAGMA user_version = 1;";
            command.ExecuteNonQuery();
        }

        string before;
        await using (var reader = await GraphStore.OpenAsync(path, GraphStoreAccess.Read))
        {
            before = GraphDump.Of(await reader.ReadGraphAsync());
        }

        await using var writer = await GraphStore.OpenAsync(path, GraphStoreAccess.Write);
        Assert.Equal(before, GraphDump.Of(await writer.ReadGraphAsync()));
        await writer.UpdateAsync("MATCH (p:Person {name: 'Name 1'}) SET p.seen = true");
        Assert.Equal(1L, (await writer.QueryAsync("MATCH (p {seen: true}) RETURN count(p)")).Rows.Single()[0]);
    }

    private static async Task AssertReadsAlikeAsync(IGraphStore store)
    {
        var graph = await store.ReadGraphAsync();
        await using var snapshot = await store.OpenSnapshotAsync();
        Assert.Equal(graph.Nodes.Select(node => node.Id), await snapshot.ReadNodesAsync().Select(node => node.Id).ToListAsync());
        Assert.Equal(
            graph.Edges.Select(edge => (edge.Key, edge.Properties)), await snapshot.ReadEdgesAsync().Select(edge => (edge.Key, edge.Properties)).ToListAsync());
        var counts = await store.CountAsync();
        Assert.Equal((graph.Nodes.Length, graph.Edges.Length), (counts.Nodes, counts.Edges));
    }

    private Task<IGraphStore> OpenNewAsync() => GraphStore.OpenAsync(_folder.File(Path.GetRandomFileName()), GraphStoreAccess.Write);
}
