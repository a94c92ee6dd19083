using RelationsGraph.Bolt;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Storage;

namespace RelationsGraph.Tests.Storage.Neo4j;

/// <summary>What the store asks is understood in each version of Cypher that a server may have as its language.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jLanguageTests(Neo4jServer server) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("CYPHER 5")]
    [InlineData("CYPHER 25")]
    public async Task Every_statement_is_understood_and_none_is_deprecated(string language)
    {
        await server.EmptyAsync();
        await server.RunAsync("CALL db.stats.clear('QUERIES')");
        await UseAsync();
        var texts = (await server.RunAsync("CALL db.stats.retrieve('QUERIES') YIELD data RETURN DISTINCT data.query AS query ORDER BY query"))
            .Select(row => row.Get<string>("query")).Where(text => !text.StartsWith("CYPHER", StringComparison.Ordinal) && !text.Contains("db.stats", StringComparison.Ordinal))
            .Concat(Constraints()).ToList();
        Assert.True(texts.Count >= 25, string.Join("\n\n", texts));
        await using var driver = new BoltDriver(BoltAddress.Parse(server.Address), AuthToken.Basic(server.User, server.Password));
        await RequireAsync(driver, language);

        foreach (var text in texts)
        {
            var summary = await ExplainAsync(driver, $"{language} EXPLAIN {text}");
            Assert.DoesNotContain(summary.Notifications, notification => notification.Code.Contains("Deprecated", StringComparison.OrdinalIgnoreCase));
        }
    }

    // Loads, replaces, forgets, reads and copies, so that nothing is left to ask
    private async Task UseAsync()
    {
        await using var file = await GraphStore.OpenAsync(_folder.File("relations.db"), GraphStoreAccess.Write);
        await file.MergeAsync(StoredArticles.Make(0));
        foreach (var query in WritingQueries.All)
        {
            await file.UpdateAsync(query);
        }

        await using var store = await server.OpenAsync();
        await store.MergeAllAsync(new[] { StoredArticles.Make(0), StoredArticles.Make(1) }.ToAsyncEnumerable()).CountAsync();
        await store.WriteEditsAsync(await file.ReadEditsAsync());
        await store.MergeAsync(Shortened(StoredArticles.Make(1)));
        await store.MergeAsync(StoredArticles.Make(2));
        await store.ForgetAsync(StoredArticles.Make(0).Article.Id);
        await store.ReadGraphAsync();
        await store.ReadFragmentsAsync().CountAsync();
        await store.ReadArticlesAsync().CountAsync();
        await store.ReadEditsAsync();
        await store.CountAsync();
    }

    private static string[] Constraints() => string.Join('\n', GraphSchema.Default.Constraints.Split('\n').Where(line => !line.StartsWith("//", StringComparison.Ordinal)))
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static GraphFragment Shortened(GraphFragment whole) =>
        new(whole.Article, whole.Nodes.Where(node => node != whole.Article), whole.Edges.Take(2));

    private static async Task RequireAsync(BoltDriver driver, string language)
    {
        try
        {
            await ExplainAsync(driver, $"{language} EXPLAIN RETURN 1 AS one");
        }
        catch (BoltException)
        {
            Assert.Skip($"The server does not know {language}.");
        }
    }

    private static async Task<ResultSummary> ExplainAsync(BoltDriver driver, string query)
    {
        await using var session = driver.OpenSession();
        await using var result = await session.RunAsync(query, new Dictionary<string, object?> { ["rows"] = Array.Empty<object>() });
        return await result.ConsumeAsync();
    }
}
