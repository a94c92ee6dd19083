using RelationsGraph.Graph;
using RelationsGraph.Storage;

namespace RelationsGraph.Tests.Storage.Neo4j;

/// <summary>Copies in a server, and copies in files of what queries wrote on a server.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jEditsTests(Neo4jServer server) : StoreEditsContract(samples: 8), IAsyncLifetime
{
    // Outside of the sampling, which takes a skip for a failure
    public async ValueTask InitializeAsync() => await server.EmptyAsync();

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("MATCH (p:Person {name: 'Name 1'}) SET p.note = 'seen', p.name = 'First', p:Topic REMOVE p.aliases")]
    [InlineData("MATCH (p:Person {name: 'Name 2'}) REMOVE p:Person SET p.seen = [date('2025-03-28'), date('2025-03-29')], p.at = localtime('10:00')")]
    [InlineData("CREATE (:Entity:Topic {id: 'topic:summit', name: 'Summit'})-[:CONCERNS {note: 'by hand'}]->(:Entity:Place {id: 'place:x', name: 'X'})")]
    [InlineData("MATCH (a:Person {name: 'Name 3'}), (b:Person {name: 'Name 4'}) CREATE (a)-[:MEETS {status: 'happened', start: date('2025-03-28'), end: date('2025-03-28')}]->(b)")]
    [InlineData("MATCH (p:Person {name: 'Name 3'}) DETACH DELETE p")]
    [InlineData("MATCH ()-[r:VISITS {status: 'planned'}]->() DELETE r")]
    public async Task What_queries_made_of_a_server_is_in_the_file(string query)
    {
        await using var source = await OpenEmptyAsync();
        await source.MergeAllAsync(new[] { StoredArticles.Make(0), StoredArticles.Make(1) }.ToAsyncEnumerable()).CountAsync();
        await source.UpdateAsync(query);
        await using var copy = await OpenNewFileAsync();

        await CopyAsync(source, copy);
        await AssertSameAsync(source, copy);

        // Back again nothing comes twice
        var before = await source.CountAsync();
        await CopyAsync(copy, source);
        Assert.Equal(before, await source.CountAsync());
        await AssertSameAsync(copy, source);
    }

    [Fact]
    public async Task What_queries_changed_in_a_relationship_that_articles_tell_of_is_in_the_file()
    {
        await using var source = await OpenEmptyAsync();
        await source.MergeAsync(StoredArticles.Make(0));
        await source.UpdateAsync("MATCH ()-[r:VISITS {status: 'planned'}]->() SET r.reviewed = true REMOVE r.confidence");
        await using var copy = await OpenNewFileAsync();

        await CopyAsync(source, copy);

        var changed = (await copy.ReadGraphAsync()).Edges.Where(edge => edge.Status == EventStatus.Planned).ToList();
        Assert.NotEmpty(changed);
        Assert.All(changed, edge => Assert.Equal((true, false), (edge.Properties.GetFlag("reviewed"), edge.Properties.ContainsKey(PropertyNames.Confidence))));
        Assert.All(changed, edge => Assert.Equal("will visit", Assert.Single(edge.Evidence).Text));
    }

    [Fact]
    public async Task An_edge_that_a_file_changed_goes_on_with_the_articles_in_the_server()
    {
        await using var source = await OpenNewFileAsync();
        await source.MergeAsync(StoredArticles.Make(0));
        await source.UpdateAsync("MATCH ()-[r:VISITS]->() SET r.reviewed = true, r.negated = false");
        await using var copy = await OpenEmptyAsync();
        await CopyAsync(source, copy);

        foreach (var store in new[] { source, copy })
        {
            await store.MergeAsync(StoredArticles.Make(12)); // tells of the same days
            await store.ForgetAsync(StoredArticles.Make(0).Article.Id);
        }

        await AssertSameAsync(source, copy);
        Assert.Equal(
            [true], (await server.RunAsync("MATCH ()-[r:VISITS]->() WHERE r.start IS NOT NULL RETURN DISTINCT r.reviewed")).Select(row => row[0]));
    }

    private protected override async Task<IGraphStore> OpenEmptyAsync()
    {
        await server.EmptyAsync();
        return await server.OpenAsync();
    }
}
