using RelationsGraph.Cli;
using RelationsGraph.Storage;
using RelationsGraph.Tests.Cli;

namespace RelationsGraph.Tests.Storage.Neo4j;

/// <summary>All commands do with a server what they do with a file.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jCommandTests(Neo4jServer server) : IAsyncLifetime
{
    private readonly CommandLine _shell = new();

    private static readonly string[] Questions =
    [
        "path \"Wang Yi\" Ukraine",
        "path China Russia -k 3 --format json",
        "centrality --measure betweenness --format csv",
        "centrality --measure pagerank --weight tellings --format json",
        "components --format csv",
        "show \"Wang Yi\"",
        "show Russia --format json",
        "export - --format graphml",
        "export - --format gexf",
        "export - --format json",
        "export - --format csv-edges",
        "export - --format cypher",
        "cypher \"MATCH (p:Person)-[r:VISITS]->(c:Country) RETURN p.name, r.status, r.start, r.confirms, c.name ORDER BY p.name, r.status\" --format csv",
        "cypher \"MATCH (a)-[r]->(b) WHERE a.name = \\$who RETURN a, r, b ORDER BY r.key\" -p \"who=Wang Yi\" --format json",
    ];

    public async ValueTask InitializeAsync()
    {
        await server.EmptyAsync();
        _shell.Adapt = environment => environment with { Variables = environment.Variables.Add("NEO4J_PASSWORD", server.Password) };
        await SampleStore.CreateAsync(_shell.PathOf("relations.db"));
    }

    public ValueTask DisposeAsync()
    {
        _shell.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_copy_in_a_server_answers_like_the_file()
    {
        await SyncAsync("relations.db", server.Location, $"2 articles of FOLDER/relations.db are in {server.Address}.\n");
        foreach (var question in Questions)
        {
            var words = CommandLineText.Split(question);
            var expected = await _shell.RunAsync(words);
            Assert.Equal((ExitCode.Success, ""), (expected.ExitCode, expected.Error));
            var actual = await _shell.RunAsync([.. words, "--store", server.Location]);
            Assert.Equal((question, ExitCode.Success, "", expected.Output), (question, actual.ExitCode, actual.Error, actual.Output));
        }
    }

    [Fact]
    public async Task A_copy_and_the_copy_of_the_copy_are_the_same_graph_and_go_on_alike()
    {
        await SyncAsync("relations.db", server.Location, $"2 articles of FOLDER/relations.db are in {server.Address}.\n");
        await SyncAsync("relations.db", server.Location, $"2 articles of FOLDER/relations.db are in {server.Address}, 2 were there already.\n");
        await SyncAsync(server.Location, "back.db", $"2 articles of {server.Address} are in FOLDER/back.db.\n");
        Assert.Equal(await ExportAsync("relations.db"), await ExportAsync("back.db"));

        foreach (var store in new[] { "relations.db", server.Location, "back.db" })
        {
            var outcome = await _shell.RunAsync("forget", "Minister to visit Russia", "--store", store);
            Assert.Equal((ExitCode.Success, "Forgotten: Minister to visit Russia"), (outcome.ExitCode, outcome.Error.Split(" (")[0]));
        }

        Assert.Equal(await ExportAsync("relations.db"), await ExportAsync(server.Location));
        Assert.Equal(await ExportAsync("relations.db"), await ExportAsync("back.db"));
    }

    [Fact]
    public async Task Articles_make_the_same_graph_in_a_server_as_in_a_file()
    {
        foreach (var store in new[] { "articles.db", server.Location })
        {
            var outcome = await _shell.RunAsync("ingest", Repository.PathOf("samples"), "--date", "2025-03-28", "--store", store);
            Assert.Equal(ExitCode.Success, outcome.ExitCode);
        }

        Assert.Equal(await ExportAsync("articles.db"), await ExportAsync(server.Location));
    }

    [Fact]
    public async Task A_query_changes_the_graph_only_where_it_is_let()
    {
        const string Query = "CREATE (:Entity:Topic {id: 'topic:summit', name: 'Summit'})";
        var refused = await _shell.RunAsync("cypher", Query, "--store", server.Location);
        Assert.Equal((ExitCode.Failure, $"{server.Address}: the query writes, which it may not; --write allows it.\n"), (refused.ExitCode, refused.Error));

        Assert.Equal(ExitCode.Success, (await _shell.RunAsync("cypher", "--write", Query, "--store", server.Location)).ExitCode);
        Assert.StartsWith("Summit", (await _shell.RunAsync("show", "Summit", "--store", server.Location)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_comes_from_the_environment_or_the_person_and_is_never_shown()
    {
        _shell.Adapt = environment => environment;
        var silent = await _shell.RunAsync("components", "--store", server.Location);
        Assert.Equal(
            (ExitCode.Failure, $"The password of user '{server.User}' is needed; set NEO4J_PASSWORD, or run this in a terminal to be asked.\n"), (silent.ExitCode, silent.Error));

        _shell.Adapt = environment => environment with { AskSecret = question => question == $"Password of {server.User}: " ? server.Password : null };
        Assert.Equal(ExitCode.Success, (await _shell.RunAsync("components", "--store", server.Location)).ExitCode);
    }

    [Theory]
    [InlineData("ingest", "articles.jsonl --store STORE", "3 articles are")]
    [InlineData("sync", "--from relations.db --to STORE", "1 article is")]
    public async Task A_command_that_a_server_ends_says_how_far_it_came_and_goes_on_from_there(string command, string rest, string stored)
    {
        await File.WriteAllLinesAsync(_shell.PathOf("articles.jsonl"), Enumerable.Range(1, 4).Select(i =>
            $$"""{"id": "{{i}}", "title": "Talks {{i}}", "published": "2025-03-28", "text": "Foreign Minister Wang Yi met Sergei Lavrov in Moscow."}"""));
        var last = command == "ingest" ? "Talks 4" : await LastTitleAsync();
        await server.RunAsync("CREATE CONSTRAINT test_titles IF NOT EXISTS FOR (a:Article) REQUIRE a.name IS UNIQUE");
        await server.RunAsync("CREATE (:Article {name: $title})", new Dictionary<string, object?> { ["title"] = last });
        string[] words = [command, .. rest.Replace("STORE", server.Location, StringComparison.Ordinal).Split(' ')];
        try
        {
            var outcome = await _shell.RunAsync(words);
            Assert.Equal(ExitCode.Failure, outcome.ExitCode);
            Assert.StartsWith($"{server.Address}: article:", LastLine(outcome.Error), StringComparison.Ordinal);
            Assert.EndsWith($" {stored} stored and safe; the same command again goes on from there.", LastLine(outcome.Error), StringComparison.Ordinal);
        }
        finally
        {
            await server.RunAsync("DROP CONSTRAINT test_titles");
        }

        Assert.Equal(ExitCode.Success, (await _shell.RunAsync(words)).ExitCode);
        var articles = await server.RunAsync("MATCH (a:Entity:Article) RETURN count(a)");
        Assert.Equal(command == "ingest" ? 4L : 2L, articles[0][0]);
    }

    private async Task<string> LastTitleAsync()
    {
        await using var store = await GraphStore.OpenAsync(_shell.PathOf("relations.db"), GraphStoreAccess.Read);
        return (await store.ReadFragmentsAsync().LastAsync()).Article.Name;
    }

    private static string LastLine(string text) => text.TrimEnd().Split('\n')[^1];

    private async Task SyncAsync(string from, string to, string message)
    {
        var outcome = await _shell.RunAsync("sync", "--from", from, "--to", to);
        Assert.Equal((ExitCode.Success, "", message), (outcome.ExitCode, outcome.Output, outcome.Error));
    }

    private async Task<string> ExportAsync(string store)
    {
        var outcome = await _shell.RunAsync("export", "-", "--format", "graphml", "--store", store);
        Assert.Equal(ExitCode.Success, outcome.ExitCode);
        return outcome.Output;
    }
}
