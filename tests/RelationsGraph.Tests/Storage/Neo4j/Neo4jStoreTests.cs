using RelationsGraph.Bolt;
using RelationsGraph.Cypher;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Identity;
using RelationsGraph.Graph.Temporal;
using RelationsGraph.Storage;

namespace RelationsGraph.Tests.Storage.Neo4j;

/// <summary>What people who ask the server themselves find there, and what happens to what they write.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jStoreTests(Neo4jServer server)
{
    private static readonly DateOnly Monday = new(2025, 3, 31);
    private static readonly Node WangYi = Node.ForEntity("person:wang-yi", "Person", "Wang Yi", []);
    private static readonly Node Russia = Node.ForEntity("country:RUS", "Country", "Russia", []);

    [Fact]
    public async Task Relationships_have_their_types_and_dates_are_dates()
    {
        await using var store = await OpenEmptyAsync();
        await store.MergeAsync(Article("1", Visit("1", EventStatus.Planned, "will visit Russia", 0.8)));

        var found = Assert.Single(await server.RunAsync(
            "MATCH (p:Person)-[r:VISITS]->(c:Country) WHERE r.start = date('2025-03-31') RETURN p.name, c.name, r.status, r.start, r.evidence, r.tellings"));

        Assert.Equal(["Wang Yi", "Russia", "planned", Monday, "will visit Russia", 1L], found.Values);
    }

    [Fact]
    public async Task Evidence_is_added_and_the_surest_comes_first()
    {
        await using var store = await OpenEmptyAsync();
        await store.MergeAsync(Article("1", Visit("1", EventStatus.Planned, "may well visit", 0.6)));
        await store.MergeAsync(Article("2", Visit("2", EventStatus.Planned, "will visit Russia", 0.9)));

        var found = Assert.Single(await server.RunAsync("MATCH ()-[r:VISITS]->() RETURN r.evidence, r.tellings, r._articles, r._told"));

        Assert.Equal(("will visit Russia", 2L), (found[0], found[1]));
        Assert.Equal(["article:1", "article:2"], (IReadOnlyList<object?>)found[2]!);
        Assert.Contains("may well visit", (string)((IReadOnlyList<object?>)found[3]!)[0]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan report")]
    [InlineData("report plan")]
    public async Task A_report_says_which_plan_it_confirms_until_the_plan_is_forgotten(string order)
    {
        await using var store = await OpenEmptyAsync();
        foreach (var article in order.Split(' '))
        {
            var status = article == "plan" ? EventStatus.Planned : EventStatus.Happened;
            await store.MergeAsync(Article(article, Visit(article, status, article, 0.9)));
        }

        const string Confirmed = "MATCH (a)-[report:VISITS {status: 'happened'}]->(b), (a)-[plan:VISITS {status: 'planned'}]->(b) RETURN report.confirms = plan.key";
        Assert.Equal([true], Assert.Single(await server.RunAsync(Confirmed)).Values);

        await store.ForgetAsync("article:plan");

        Assert.Equal([null], Assert.Single(await server.RunAsync("MATCH ()-[r:VISITS]->() RETURN r.confirms")).Values);
    }

    [Fact]
    public async Task Names_that_are_not_of_the_vocabulary_are_refused_and_leave_nothing()
    {
        await using var store = await OpenEmptyAsync();
        var edge = new Edge("k", "VISITS]->() DETACH DELETE n //", "article:1", Russia.Id, PropertyMap.Empty, [new Evidence("article:1", 0, 0, 1, "x", PropertyMap.Empty)]);

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => store.MergeAsync(new GraphFragment(ArticleNode("1"), [Russia], [edge])));

        Assert.Equal($"{store.Location}: article:1: the vocabulary has no relation type 'VISITS]->() DETACH DELETE n //'; --schema names the folder of another vocabulary.", error.Message);
        Assert.Equal(new GraphStoreCounts(0, 0, 0), await store.CountAsync());
    }

    [Fact]
    public async Task Text_of_an_article_stays_text()
    {
        const string Hostile = "'}) DETACH DELETE n //`\\u0027 \u0000 \uD83D\uDE00";
        var node = Node.ForEntity("person:x", "Person", Hostile, [Hostile + "2"], PropertyMap.Of(("`x`) //", Hostile)));
        await using var store = await OpenEmptyAsync();
        await store.MergeAsync(new GraphFragment(ArticleNode("1"), [node], []));

        Assert.Equal([Hostile, Hostile], Assert.Single(await server.RunAsync("MATCH (n:Person) RETURN n.name, n[$key]", new Dictionary<string, object?> { ["key"] = "`x`) //" })).Values);
    }

    [Fact]
    public async Task What_others_write_is_read_and_outlives_the_articles()
    {
        await using var store = await OpenEmptyAsync();
        await store.MergeAsync(Article("1", Visit("1", EventStatus.Planned, "will visit", 0.9)));
        await server.RunAsync("""
            MATCH (c:Country {id: 'country:RUS'})
            CREATE (:Entity:Place {id: 'place:x', name: 'Xville', founded: date('1703-05-27')})-[:LOCATED_IN {note: 'by hand'}]->(c)
            SET c.population = 146
            """);

        var graph = await store.ReadGraphAsync();
        var edge = Assert.Single(graph.Edges, edge => edge.Type == "LOCATED_IN");
        Assert.Equal(("place:x", "country:RUS", "by hand"), (edge.SourceId, edge.TargetId, edge.Properties.GetText("note")));
        Assert.True(graph.TryGetNode("country:RUS", out var country));
        Assert.Equal(146, country.Properties.GetNumber("population"));

        Assert.True(await store.ForgetAsync("article:1"));
        graph = await store.ReadGraphAsync();
        Assert.Equal(["country:RUS", "place:x"], graph.Nodes.Select(node => node.Id));
        Assert.Equal("LOCATED_IN", Assert.Single(graph.Edges).Type);
    }

    [Fact]
    public async Task What_a_constraint_of_the_database_forbids_is_named_and_leaves_nothing_of_its_article()
    {
        await using var store = await OpenEmptyAsync();
        await server.RunAsync("CREATE CONSTRAINT test_names IF NOT EXISTS FOR (p:Person) REQUIRE p.name IS UNIQUE");
        try
        {
            GraphFragment[] articles = [Made("1", "person:a", "A"), Made("2", "person:b", "B"), Made("3", "person:c", "A"), Made("4", "person:d", "D")];
            var stored = 0;
            var error = await Assert.ThrowsAsync<GraphStoreException>(async () =>
            {
                await foreach (var _ in store.MergeAllAsync(articles.ToAsyncEnumerable()))
                {
                    stored++;
                }
            });

            Assert.StartsWith($"{store.Location}: article:3: a constraint of the database forbids it: ", error.Message, StringComparison.Ordinal);
            Assert.False(error.IsTransient);
            Assert.Equal(2, stored);
            var ids = await store.ReadArticlesAsync().Select(article => article.Id).ToListAsync();
            Assert.Equal(["article:1", "article:2"], ids.Take(2));
            Assert.DoesNotContain("article:3", ids); // the fourth may have been on its way
        }
        finally
        {
            await server.RunAsync("DROP CONSTRAINT test_names");
        }

        static GraphFragment Made(string article, string id, string name) => new(ArticleNode(article), [Node.ForEntity(id, "Person", name, [])], []);
    }

    [Fact]
    public async Task Opening_to_write_makes_the_constraints_of_the_vocabulary_and_again_without_harm()
    {
        await using var first = await OpenEmptyAsync();
        await using var second = await server.OpenAsync();

        var names = (await server.RunAsync("SHOW CONSTRAINTS YIELD name")).Select(row => (string)row[0]!);
        Assert.Contains("entity_id", names);
        Assert.Equal(["NodeUniqueIndexSeek"], await PlanAsync("MATCH (n:Entity {id: 'x'}) RETURN n"));
    }

    [Fact]
    public async Task A_store_that_is_open_for_reading_is_not_written()
    {
        await server.EmptyAsync();
        await using var store = await server.OpenAsync(GraphStoreAccess.Read);

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.MergeAsync(Article("1")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.ForgetAsync("article:1"));
        var error = await Assert.ThrowsAsync<GraphStoreException>(async () => (await store.QueryAsync("CREATE (n:Entity {id: 'x'}) RETURN n.id")).Rows.ToList());

        Assert.Equal($"{store.Location}: the query writes, which it may not; --write allows it.", error.Message);
        Assert.Equal(new GraphStoreCounts(0, 0, 0), await store.CountAsync());
    }

    [Fact]
    public async Task Rows_of_a_query_come_with_the_types_that_they_have_everywhere()
    {
        await using var store = await OpenEmptyAsync();
        await store.MergeAsync(Article("1", Visit("1", EventStatus.Planned, "will visit", 0.9)));

        var result = await store.QueryAsync(
            "MATCH path = (a:Person)-[r:VISITS]->(b) WHERE a.name = $who RETURN a, r, b.name AS name, r.start, path, {x: [1, 2.5, null]} AS map",
            new Dictionary<string, object?> { ["who"] = "Wang Yi" });
        var row = Assert.Single(result.Rows);

        Assert.Equal(["a", "r", "name", "r.start", "path", "map"], result.Columns);
        var graph = await store.ReadGraphAsync();
        var edge = Assert.IsType<Edge>(row[1]);
        Assert.Equal(graph.Edges.Single(edge => edge.Type == "VISITS").Properties, edge.Properties);
        Assert.Equal((WangYi.Id, Russia.Id), (edge.SourceId, edge.TargetId));
        Assert.Equal(WangYi.Properties, Assert.IsType<Node>(row[0]).Properties);
        Assert.Equal([("Russia", Monday)], [(row[2], row[3])]);
        Assert.Equal([WangYi.Id, Russia.Id], Assert.IsType<RelationsGraph.Cypher.CypherPath>(row[4]).Nodes.Select(node => node.Id));
        Assert.Equal([1L, 2.5, null], (IReadOnlyList<object?>)((IReadOnlyDictionary<string, object?>)row[5]!)["x"]!);
    }

    [Fact]
    public async Task A_query_that_writes_is_run_and_counted_and_what_it_sets_stays()
    {
        await using var store = await OpenEmptyAsync();
        await store.MergeAsync(Article("1", Visit("1", EventStatus.Planned, "will visit", 0.9)));

        var update = await store.UpdateAsync(
            "MATCH (p:Person {id: $id}) SET p.note = $note, p.seen = $seen CREATE (p)-[:MET {key: 'met'}]->(:Entity:Person {id: 'person:x', name: 'X'}) RETURN p.name, p.seen",
            new Dictionary<string, object?> { ["id"] = WangYi.Id, ["note"] = "by hand", ["seen"] = new LocalTime(3_600_000_000_000) });
        Assert.Equal(["Wang Yi", new LocalTime(3_600_000_000_000)], Assert.Single(update.Result.Rows));
        Assert.Equal((1, 0, 1, 0), (update.Counts.NodesCreated, update.Counts.NodesDeleted, update.Counts.EdgesCreated, update.Counts.EdgesDeleted));

        // Another article with another name for him writes his names anew, and nothing else
        await store.MergeAsync(new GraphFragment(ArticleNode("2"), [Node.ForEntity(WangYi.Id, "Person", "Wang Yi", ["Minister Wang"])], []));
        Assert.True((await store.ReadGraphAsync()).TryGetNode(WangYi.Id, out var person));
        Assert.Equal(("by hand", "Minister Wang"), (person.Properties.GetText("note"), person.Properties.GetTexts("aliases").Single()));
    }

    [Fact]
    public async Task A_query_with_more_rows_than_allowed_changes_nothing()
    {
        await using var store = await OpenEmptyAsync();
        await store.MergeAsync(Article("1", Visit("1", EventStatus.Planned, "will visit", 0.9)));
        const string Query = "UNWIND range(1, 3) AS i CREATE (n:Entity:Person {id: 'person:' + i, name: 'P'}) RETURN n.id";

        var error = await Assert.ThrowsAsync<CypherException>(() => store.UpdateAsync(Query, options: new CypherOptions { MaxRows = 2 }));
        Assert.StartsWith("The result has more than 2 rows; add LIMIT, or raise the limit.", error.Message, StringComparison.Ordinal);
        Assert.Equal(0L, Assert.Single(await server.RunAsync("MATCH (n {name: 'P'}) RETURN count(n)"))[0]);

        var update = await store.UpdateAsync(Query, options: new CypherOptions { MaxRows = 3 });
        Assert.Equal((3, 3), (update.Result.Rows.Count(), update.Counts.NodesCreated));
        Assert.Equal(3L, Assert.Single(await server.RunAsync("MATCH (n {name: 'P'}) RETURN count(n)"))[0]);
    }

    [Theory]
    [InlineData("MATCH (n RETURN n")]
    [InlineData("MATCH (n) RETURN 1 / 0")]
    public async Task What_the_server_says_of_a_query_is_told(string query)
    {
        await using var store = await OpenEmptyAsync();
        await store.MergeAsync(Article("1"));

        var error = await Assert.ThrowsAsync<GraphStoreException>(async () => (await store.QueryAsync(query)).Rows.ToList());

        Assert.StartsWith($"{store.Location}: the server says: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(")", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_refused_without_being_repeated()
    {
        await server.EmptyAsync();
        server.RequireOwn();

        var error = await Assert.ThrowsAsync<GraphStoreException>(() =>
            GraphStore.OpenAsync(server.Location, GraphStoreAccess.Read, new GraphStoreOptions { Password = "not this one" }));

        Assert.StartsWith($"{server.Address}: the server does not take the password of user 'neo4j'; NEO4J_PASSWORD holds it. (", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not this one", error.ToString(), StringComparison.Ordinal);
        Assert.False(error.IsTransient);
    }

    [Fact]
    public async Task A_server_that_asks_who_one_is_is_told_of()
    {
        await server.EmptyAsync();
        server.RequireOwn();

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => GraphStore.OpenAsync(server.Address, GraphStoreAccess.Read));

        Assert.StartsWith(
            $"{server.Address}: the server asks who you are; name a user in the address, as in bolt://neo4j@{server.Authority}. (", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_exist_is_named()
    {
        await server.EmptyAsync();

        var error = await Assert.ThrowsAsync<GraphStoreException>(async () =>
        {
            await using var store = await GraphStore.OpenAsync($"{server.Location}/nowhere", GraphStoreAccess.Write, server.Options);
        });

        Assert.Equal($"{server.Address}/nowhere: there is no database 'nowhere' on this server.", error.Message);
    }

    [Fact]
    public async Task A_connection_may_be_encrypted_and_a_certificate_that_nobody_vouches_for_is_refused()
    {
        await server.EmptyAsync();
        server.RequireOwn();
        await using (var store = await GraphStore.OpenAsync($"bolt+ssc://neo4j@{server.Authority}", GraphStoreAccess.Write, server.Options))
        {
            await store.MergeAsync(Article("1"));
            Assert.Equal(1, (await store.CountAsync()).Articles);
        }

        var error = await Assert.ThrowsAsync<GraphStoreException>(() =>
            GraphStore.OpenAsync($"bolt+s://neo4j@{server.Authority}", GraphStoreAccess.Read, server.Options));

        Assert.StartsWith($"bolt+s://{server.Authority}: the server cannot be reached or went away: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cluster_address_works_with_a_server_alone()
    {
        await server.EmptyAsync();
        await using var store = await GraphStore.OpenAsync($"neo4j://{server.User}@{server.Authority}", GraphStoreAccess.Write, server.Options);

        await store.MergeAsync(Article("1", Visit("1", EventStatus.Planned, "will visit", 0.9)));

        Assert.Equal(2, (await store.ReadGraphAsync()).Edges.Length);
    }

    private static GraphFragment Article(string id, params Edge[] edges)
    {
        var article = ArticleNode(id);
        var mention = new Edge(
            EdgeKey.ForState(article.Id, "MENTIONS", WangYi.Id), "MENTIONS", article.Id, WangYi.Id, PropertyMap.Empty,
            [new Evidence(article.Id, 0, 0, 7, "Wang Yi", PropertyMap.Of((PropertyNames.Count, 1)))]);
        return new GraphFragment(article, [WangYi, Russia], [mention, .. edges]);
    }

    private static Node ArticleNode(string id) => Node.ForEntity($"article:{id}", "Article", $"Article {id}", []);

    private static Edge Visit(string article, string status, string words, double confidence) => new(
        EdgeKey.ForEvent(WangYi.Id, "VISITS", Russia.Id, Monday, Monday, status, false, ""), "VISITS", WangYi.Id, Russia.Id,
        PropertyMap.Of((PropertyNames.Status, status), (PropertyNames.Negated, false), (PropertyNames.Start, Monday), (PropertyNames.End, Monday)),
        [new Evidence($"article:{article}", 0, 0, words.Length, words, PropertyMap.Of((PropertyNames.Confidence, confidence)))]);

    private async Task<IGraphStore> OpenEmptyAsync()
    {
        await server.EmptyAsync();
        return await server.OpenAsync();
    }

    private async Task<IEnumerable<string>> PlanAsync(string query)
    {
        await using var driver = new BoltDriver(BoltAddress.Parse(server.Address), AuthToken.Basic(server.User, server.Password));
        await using var session = driver.OpenSession();
        await using var result = await session.RunAsync("EXPLAIN " + query);
        return Operators((await result.ConsumeAsync()).Plan!).Where(name => name.Contains("Scan", StringComparison.Ordinal) || name.Contains("Seek", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Operators(IReadOnlyDictionary<string, object?> plan)
    {
        var children = plan.GetValueOrDefault("children") as IReadOnlyList<object?> ?? [];
        return children.SelectMany(child => Operators((IReadOnlyDictionary<string, object?>)child!)).Append(((string)plan["operatorType"]!).Split('@')[0]);
    }
}
