using RelationsGraph.Bolt;
using RelationsGraph.Bolt.Values;

namespace RelationsGraph.Tests.Bolt;

public class HandshakeTests
{
    private const string Basic = "\"scheme\": \"basic\", \"principal\": \"neo4j\", \"credentials\": \"secret\"";

    private const string Agent = "\"user_agent\": \"Test/1\"";

    private const string Agents = $"{Agent}, \"bolt_agent\": {{\"product\": \"RelationsGraph/0.1.0\", \"language\": \"C#\"}}";

    /// <summary>What is said first, by version; and whom the client takes the server for.</summary>
    public static TheoryData<string, string> Greetings => new()
    {
        { "5.8", Apart(Agents) },
        { "! 5.8", Apart(Agents) },
        { "! 5.3", Apart(Agents) },
        { "! 5.1", Apart(Agent) },
        { "! 5.0", AtOnce(Agent) },
        { "! 4.4", AtOnce($"{Agent}, \"patch_bolt\": [\"utc\"]") },
        { "! 4.3", AtOnce($"{Agent}, \"patch_bolt\": [\"utc\"]") },
        { "! 4.2", AtOnce(Agent) },
        { "! 4.1", AtOnce(Agent) },
    };

    [Theory]
    [MemberData(nameof(Greetings))]
    public async Task Each_version_is_greeted_in_its_way(string version, string greeting)
    {
        await using var server = new ScriptedServer($"{(version[0] == '!' ? version : "")}\n{greeting}\nC: RESET\nS: SUCCESS {{}}");
        await using var driver = server.Connect(new() { UserAgent = "Test/1" });
        Assert.Equal(new ServerInfo(server.Authority, "Neo4j/x", Parse(version)), await driver.VerifyConnectivityAsync());
    }

    [Fact]
    public async Task A_routing_client_tells_the_cluster_how_it_came()
    {
        await using var server = new ScriptedServer();
        server.Play($$$"""
            ! 5.0
            C: HELLO {"user_agent": "Test/1", "scheme": "bearer", "credentials": "token", "routing": {"address": "{{{server.Authority}}}", "region": "eu"}}
            S: FAILURE {"code": "Neo.ClientError.Security.Unauthorized", "message": "No."}
            """);
        await using var driver = new BoltDriver(BoltAddress.Parse($"neo4j://{server.Authority}?region=eu"), AuthToken.Bearer("token"), new() { UserAgent = "Test/1" });
        var error = await Assert.ThrowsAsync<BoltException>(() => driver.VerifyConnectivityAsync());
        Assert.Equal(("No.", true, false), (error.Message, error.IsSecurityError, error.IsTransient));
    }

    [Theory]
    [InlineData("""{"server": "Neo4j/4.4", "patch_bolt": ["utc"]}""", """{"@": "I", "fields": [10, 0, 3600]}""")]
    [InlineData("""{"server": "Neo4j/4.4"}""", """{"@": "F", "fields": [3610, 0, 3600]}""")]
    public async Task Servers_of_version_4_say_how_they_take_moments(string greeting, string moment)
    {
        await using var server = new ScriptedServer($$"""
            ! 4.4
            # HELLO {{greeting}}
            C: RUN "RETURN $x AS x", {"x": {{moment}}}
            C: PULL
            S: SUCCESS {"fields": ["x"]}
            S: RECORD [{{moment}}]
            S: SUCCESS {}
            """);
        await using var session = server.OpenSession();
        var x = new DateTimeOffset(1970, 1, 1, 1, 0, 10, TimeSpan.FromHours(1));
        var cursor = await session.RunAsync("RETURN $x AS x", new Dictionary<string, object?> { ["x"] = x });
        Assert.Equal(x, (await cursor.SingleAsync()).Get<BoltDateTime>("x").ToDateTimeOffset());
    }

    [Theory]
    [InlineData("! <BYTES 00000000>", "the server speaks no version of Bolt that this client speaks (4.1 to 4.4, 5.0 to 5.8).", false)]
    [InlineData("! <BYTES 00000003>", "the server does not speak Bolt (it answered 0x00000003).", false)]
    [InlineData("! <BYTES 00000905>", "the server does not speak Bolt (it answered 0x00000905).", false)]
    [InlineData("! <BYTES 48545450>", "this is a web server; the port for Bolt is another, 7687 by custom.", false)]
    [InlineData("! <BYTES 15030300>", "the server wants an encrypted connection; use bolt+s:// or neo4j+s://.", false)]
    [InlineData("! <BYTES 000001FF 01 00000006 00>", "the server speaks no version of Bolt that this client speaks (4.1 to 4.4, 5.0 to 5.8).", false)]
    [InlineData("! <BYTES 000001FF FFFFFF7F>", "the server offers 268435455 ranges of versions, which cannot be meant.", false)]
    [InlineData("! <CLOSE>", "cannot connect: ", true)]
    public async Task What_speaks_no_Bolt_is_named(string script, string message, bool isTransient)
    {
        await using var server = new ScriptedServer(script);
        await using var driver = server.Connect();
        var error = await Assert.ThrowsAsync<BoltException>(() => driver.VerifyConnectivityAsync());
        Assert.StartsWith($"{server.Authority}: {message}", error.Message, StringComparison.Ordinal);
        Assert.Equal(isTransient, error.IsTransient);
    }

    [Theory]
    [InlineData("! <HANG>")]
    [InlineData("C: HELLO\nS: <HANG>")]
    [InlineData("C: HELLO\nS: SUCCESS {}\nC: LOGON\nS: <HANG>")]
    public async Task A_server_that_hangs_is_given_up(string script)
    {
        await using var server = new ScriptedServer(script);
        await using var driver = server.Connect(new() { ConnectTimeout = TimeSpan.FromMilliseconds(300) });
        var error = await Assert.ThrowsAsync<BoltException>(() => driver.VerifyConnectivityAsync());
        Assert.Equal(($"{server.Authority}: no answer within 0.3 s.", true), (error.Message, error.IsTransient));
    }

    [Fact]
    public async Task No_server_is_a_transient_error()
    {
        BoltAddress address;
        await using (var server = new ScriptedServer())
        {
            address = server.AddressAs("bolt");
        }

        await using var driver = new BoltDriver(address, AuthToken.None);
        var error = await Assert.ThrowsAsync<BoltException>(() => driver.VerifyConnectivityAsync());
        Assert.Equal(($"{address.Authority}: cannot connect: Connection refused.", true), (error.Message, error.IsTransient));
    }

    private static string Apart(string hello) =>
        $"C: HELLO {{{hello}}}\nS: SUCCESS {{\"server\": \"Neo4j/x\"}}\nC: LOGON {{{Basic}}}\nS: SUCCESS {{}}";

    private static string AtOnce(string hello) => $"C: HELLO {{{hello}, {Basic}}}\nS: SUCCESS {{\"server\": \"Neo4j/x\"}}";

    private static BoltVersion Parse(string version) => version.TrimStart('!', ' ').Split('.') is [var major, var minor]
        ? new(major[0] - '0', minor[0] - '0')
        : throw new FormatException(version);
}
