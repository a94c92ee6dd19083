using RelationsGraph.Bolt;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Identity;

namespace RelationsGraph.Tests.Storage.Neo4j;

/// <summary>
/// How the server finds what a load writes to: the ends of a relationship by the index, and the relationship between the two; never by looking
/// through all nodes, all relationships, or all relationships of one end, of which a country has thousands.
/// </summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jPlanTests(Neo4jServer server)
{
    private static readonly string[] Searches = ["Scan", "Expand(All)", "OptionalExpand(All)"];

    private static readonly DateOnly Monday = new(2025, 3, 31);

    [Fact]
    public async Task Every_statement_of_a_load_goes_by_index_and_by_both_ends()
    {
        await server.EmptyAsync();
        await server.RunAsync("CALL db.stats.clear('QUERIES')");
        await using (var store = await server.OpenAsync())
        {
            await store.MergeAllAsync(new[] { Article("1", "planned"), Article("2", "happened"), Article("3", "happened") }.ToAsyncEnumerable()).CountAsync();
            await store.MergeAsync(Article("1", "happened"));
            await store.ForgetAsync("article:2");
            await store.ForgetAsync("article:3");
        }

        // What the server itself keeps of the queries that it ran
        var texts = (await server.RunAsync("CALL db.stats.retrieve('QUERIES') YIELD data WITH data.query AS query WHERE query STARTS WITH 'UNWIND $rows' RETURN DISTINCT query ORDER BY query"))
            .Select(row => row.Get<string>("query")).ToList();
        Assert.Contains(texts, text => text.Contains("MERGE (a)-[r:", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("DELETE r", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("report.confirms", StringComparison.Ordinal));
        Assert.True(texts.Count >= 8, string.Join("\n\n", texts));

        foreach (var text in texts)
        {
            var operators = OperatorsOf(await PlanAsync(text)).ToList();
            Assert.Contains(operators, name => name.Contains("UniqueIndexSeek", StringComparison.Ordinal));
            Assert.True(!operators.Any(name => Searches.Any(name.Contains)), $"{text}\n\nis planned as\n\n{string.Join('\n', operators)}");
        }
    }

    private async Task<IReadOnlyDictionary<string, object?>> PlanAsync(string text)
    {
        await using var driver = new BoltDriver(BoltAddress.Parse(server.Address), AuthToken.Basic(server.User, server.Password));
        await using var session = driver.OpenSession();
        await using var result = await session.RunAsync("EXPLAIN " + text, new Dictionary<string, object?> { ["rows"] = Array.Empty<object>() });
        return (await result.ConsumeAsync()).Plan!;
    }

    private static IEnumerable<string> OperatorsOf(IReadOnlyDictionary<string, object?> plan)
    {
        var children = plan.GetValueOrDefault("children") as IReadOnlyList<object?> ?? [];
        return children.SelectMany(child => OperatorsOf((IReadOnlyDictionary<string, object?>)child!)).Prepend((string)plan["operatorType"]!);
    }

    private static GraphFragment Article(string name, string status)
    {
        var identity = PropertyMap.Of(("status", status), ("start", Monday), ("end", Monday), ("negated", false));
        return new GraphFragment(
            Node.ForEntity($"article:{name}", "Article", $"Article {name}", []),
            [Node.ForEntity("person:wang-yi", "Person", "Wang Yi", []), Node.ForEntity("country:RUS", "Country", "Russia", [])],
            [
                new Edge(
                    EdgeKey.ForEvent("person:wang-yi", "VISITS", "country:RUS", Monday, Monday, status, false, ""), "VISITS", "person:wang-yi", "country:RUS", identity,
                    [new Evidence($"article:{name}", 0, 0, 5, "visit", PropertyMap.Empty)]),
            ]);
    }
}
