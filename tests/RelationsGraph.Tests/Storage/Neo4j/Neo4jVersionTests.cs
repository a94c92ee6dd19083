using RelationsGraph.Bolt;
using RelationsGraph.Graph;
using RelationsGraph.Storage;
using RelationsGraph.Tests.Bolt;
using RelationsGraph.Tests.Graph;

namespace RelationsGraph.Tests.Storage.Neo4j;

/// <summary>Servers of other versions, as far as the one at hand can speak as they do.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jVersionTests(Neo4jServer server)
{
    /// <summary>The versions of Bolt: 4.2 to 4.4 as servers of Neo4j 4 speak it, 5.0 to 5.8 as those since.</summary>
    public static TheoryData<int, int> Versions => new() { { 4, 2 }, { 4, 3 }, { 4, 4 }, { 5, 0 }, { 5, 1 }, { 5, 2 }, { 5, 3 }, { 5, 4 }, { 5, 6 }, { 5, 7 }, { 5, 8 } };

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_store_is_the_same_by_each_version_of_Bolt(int major, int minor)
    {
        await server.EmptyAsync();
        await using var pin = new VersionPin(BoltAddress.Parse(server.Address), new BoltVersion(major, minor));
        await RequireAsync(pin, new BoltVersion(major, minor));
        await using var store = await GraphStore.OpenAsync($"bolt://{server.User}@{pin.Authority}", GraphStoreAccess.Write, server.Options);
        GraphFragment[] articles = [StoredArticles.Make(0), StoredArticles.Make(1), StoredArticles.Make(2)];

        await store.MergeAllAsync(articles.ToAsyncEnumerable()).CountAsync();
        await store.UpdateAsync("MATCH (p:Person {name: 'Name 1'}) SET p.seen = datetime('2025-03-28T10:00:00+01:00'), p.at = localtime('10:00')");
        await store.UpdateAsync("MATCH (p:Person {name: 'Name 1'}) REMOVE p.seen, p.at");
        Assert.True(await store.ForgetAsync(articles[2].Article.Id));

        var expected = new PropertyGraphBuilder().Add(articles[0]).Add(articles[1]).Build();
        Assert.Equal(GraphDump.Of(expected), GraphDump.Of(await store.ReadGraphAsync()));
        var row = Assert.Single((await store.QueryAsync("MATCH p = (a)-[r:VISITS]->(b) RETURN a, r, p, datetime('2025-03-28T10:00:00+01:00') AS at ORDER BY r.key LIMIT 1")).Rows);
        Assert.Equal(("Edge", "CypherPath"), (Assert.IsType<Edge>(row[1]).GetType().Name, row[2]!.GetType().Name));
        Assert.Equal("2025-03-28T10:00+01:00", PropertyFormat.ToText(row[3]!));
        var error = await Assert.ThrowsAsync<GraphStoreException>(() => store.QueryAsync("RETRUN 1"));
        Assert.EndsWith("(Neo.ClientError.Statement.SyntaxError)", error.Message, StringComparison.Ordinal);
    }

    // Servers may cease to speak old versions
    private async Task RequireAsync(VersionPin pin, BoltVersion version)
    {
        await using var driver = new BoltDriver(BoltAddress.Parse($"bolt://{pin.Authority}"), AuthToken.Basic(server.User, server.Password));
        try
        {
            Assert.Equal(version, (await driver.VerifyConnectivityAsync()).Version);
        }
        catch (BoltException error) when (error.Message.Contains("speaks no version of Bolt", StringComparison.Ordinal))
        {
            Assert.Skip($"The server does not speak Bolt {version} any more.");
        }
    }
}
