using RelationsGraph.Bolt;

namespace RelationsGraph.Tests.Bolt;

public class RoutingTests
{
    private const string Read = """
        # RUN "A", {}, {"mode": "r", "db": "films"}

        """;

    private const string Write = """
        C: RUN "A", {}, {"db": "films"}
        C: PULL
        S: SUCCESS {"fields": []}
        S: SUCCESS {"bookmark": "bm:1"}

        """;

    private readonly ManualClock _clock = new() { IsImpatient = true };

    [Fact]
    public async Task Readers_read_and_writers_write_and_the_cluster_is_asked_once()
    {
        await using var router = new ScriptedServer();
        await using var reader = new ScriptedServer($"# LOGON\n{Read}{Read}");
        await using var writer = new ScriptedServer($"# LOGON\n{Write}");
        router.Play($$$"""
            # LOGON
            C: ROUTE {"address": "{{{router.Authority}}}"}, [], {}
            S: SUCCESS {"rt": {{{Table([router], [reader], [writer])}}}}
            """);
        await using var driver = router.Connect(scheme: "neo4j");
        await RunAsync(driver, AccessMode.Read);
        await RunAsync(driver, AccessMode.Write);
        await RunAsync(driver, AccessMode.Read);
    }

    [Fact]
    public async Task A_table_that_is_too_old_is_asked_for_again()
    {
        await using var server = new ScriptedServer();
        var table = Table([server], [server], [server]);
        server.Play($$$"""
            # LOGON
            C: ROUTE
            S: SUCCESS {"rt": {{{table}}}}
            {{{Read}}}
            # RESET
            C: ROUTE
            S: SUCCESS {"rt": {{{table}}}}
            {{{Read}}}
            """);
        await using var driver = server.Connect(new() { TimeProvider = _clock }, "neo4j");
        await RunAsync(driver, AccessMode.Read);
        _clock.GoOn(TimeSpan.FromSeconds(301));
        await RunAsync(driver, AccessMode.Read);
    }

    [Fact]
    public async Task A_reader_that_cannot_be_reached_is_passed_over()
    {
        await using var router = new ScriptedServer();
        await using var reader = new ScriptedServer($"# LOGON\n{Read}");
        var gone = new ScriptedServer();
        router.Play($$$"""
            # LOGON
            C: ROUTE
            S: SUCCESS {"rt": {{{Table([router], [gone, reader], [router])}}}}
            """);
        await gone.DisposeAsync();
        await using var driver = router.Connect(scheme: "neo4j");
        await RunAsync(driver, AccessMode.Read);
    }

    [Fact]
    public async Task A_leader_that_is_none_any_more_is_found_again()
    {
        await using var router = new ScriptedServer();
        await using var old = new ScriptedServer("""
            # LOGON
            C: BEGIN {"db": "films"}
            S: FAILURE {"code": "Neo.ClientError.Cluster.NotALeader", "message": "Not me."}
            # RESET
            """);
        await using var leader = new ScriptedServer("""
            # LOGON
            C: BEGIN {"db": "films"}
            S: SUCCESS {}
            # COMMIT
            """);
        router.Play($$$"""
            # LOGON
            C: ROUTE
            S: SUCCESS {"rt": {{{Table([router], [router], [old])}}}}
            C: ROUTE
            S: SUCCESS {"rt": {{{Table([router], [router], [leader])}}}}
            """);
        await using var driver = router.Connect(new() { TimeProvider = _clock }, "neo4j");
        await using var session = driver.OpenSession();
        Assert.Equal(1, await session.ExecuteWriteAsync((_, _) => Task.FromResult(1)));
    }

    [Fact]
    public async Task While_no_server_writes_that_is_a_transient_error()
    {
        await using var server = new ScriptedServer();
        var table = Table([server], [server], []);
        server.Play($$$"""
            # LOGON
            C: ROUTE
            S: SUCCESS {"rt": {{{table}}}}
            C: ROUTE
            S: SUCCESS {"rt": {{{table}}}}
            """);
        await using var driver = server.Connect(scheme: "neo4j");
        var error = await Assert.ThrowsAsync<BoltException>(() => RunAsync(driver, AccessMode.Write));
        Assert.Equal(($"{server.Authority}: no server of the cluster that writes can be reached.", true), (error.Message, error.IsTransient));
    }

    [Fact]
    public async Task A_database_that_no_server_has_is_said_at_once()
    {
        await using var server = new ScriptedServer();
        server.Play($$"""
            # LOGON
            C: ROUTE {"address": "{{server.Authority}}"}, [], {"db": "nowhere"}
            S: FAILURE {"code": "Neo.ClientError.Database.DatabaseNotFound", "message": "No such database."}
            # RESET
            """);
        await using var session = server.OpenSession(sessionOptions: new() { Database = "nowhere" }, scheme: "neo4j");
        Assert.Equal("No such database.", (await Assert.ThrowsAsync<BoltException>(() => session.RunAsync("A"))).Message);
    }

    [Theory]
    [InlineData("4.4", """ROUTE {"address": "$"}, ["bm:0"], {"db": "films"}""")]
    [InlineData("4.3", """ROUTE {"address": "$"}, ["bm:0"], "films" """)]
    public async Task Older_servers_are_asked_in_their_way(string version, string request)
    {
        await using var server = new ScriptedServer();
        server.Play($$$"""
            ! {{{version}}}
            # HELLO {"server": "Neo4j/4"}
            C: {{{request.Replace("$", server.Authority, StringComparison.Ordinal)}}}
            S: SUCCESS {"rt": {{{Table([server], [server], [server])}}}}
            # RUN "A", {}, {"bookmarks": ["bm:0"], "mode": "r", "db": "films"}
            """);
        await using var session = server.OpenSession(sessionOptions: new() { Database = "films", AccessMode = AccessMode.Read, Bookmarks = ["bm:0"] }, scheme: "neo4j");
        await (await session.RunAsync("A")).ConsumeAsync();
    }

    [Fact]
    public async Task Servers_older_still_have_a_procedure_for_it()
    {
        await using var server = new ScriptedServer();
        server.Play($$$"""
            ! 4.1
            # HELLO {"server": "Neo4j/4.1"}
            C: RUN "CALL dbms.routing.getRoutingTable($context, $database)", {"context": {"address": "{{{server.Authority}}}"}, "database": null}, {"mode": "r", "db": "system"}
            C: PULL {"n": -1}
            S: SUCCESS {"fields": ["ttl", "servers"]}
            S: RECORD [300, [{"addresses": ["{{{server.Authority}}}"], "role": "ROUTE"}, {"addresses": ["{{{server.Authority}}}"], "role": "READ"}]]
            S: SUCCESS {}
            # RUN "A", {}, {"mode": "r"}
            """);
        await using var driver = server.Connect(scheme: "neo4j");
        await RunAsync(driver, AccessMode.Read);
    }

    [Theory]
    [InlineData("""{"rt": {"servers": []}}""", "the server sent no routing table: the routing table has no 'ttl' or no 'servers'")]
    [InlineData("""{"rt": {"ttl": 1, "servers": [{"addresses": ["a b"], "role": "READ"}]}}""", "the server sent no routing table: 'a b' is no name of a host.")]
    public async Task What_is_no_table_is_told(string answer, string message)
    {
        await using var server = new ScriptedServer($"# LOGON\nC: ROUTE\nS: SUCCESS {answer}");
        await using var driver = server.Connect(scheme: "neo4j");
        var error = await Assert.ThrowsAsync<BoltException>(() => driver.VerifyConnectivityAsync());
        Assert.Equal($"{server.Authority}: no server of the cluster says which of them read and write.", error.Message);
        Assert.Equal($"{server.Authority}: {message}", error.InnerException!.Message);
    }

    private static string Table(ScriptedServer[] routers, ScriptedServer[] readers, ScriptedServer[] writers)
    {
        return $$"""{"ttl": 300, "db": "films", "servers": [{{Entry("ROUTE", routers)}}, {{Entry("READ", readers)}}, {{Entry("WRITE", writers)}}]}""";

        static string Entry(string role, ScriptedServer[] servers) =>
            $$"""{"role": "{{role}}", "addresses": [{{string.Join(", ", servers.Select(server => $"\"{server.Authority}\""))}}]}""";
    }

    private static async Task RunAsync(BoltDriver driver, AccessMode mode)
    {
        await using var session = driver.OpenSession(new() { AccessMode = mode });
        await (await session.RunAsync("A")).ConsumeAsync();
    }
}
