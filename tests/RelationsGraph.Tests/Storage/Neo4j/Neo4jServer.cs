using RelationsGraph.Bolt;
using RelationsGraph.Storage;

namespace RelationsGraph.Tests.Storage.Neo4j;

/// <summary>
/// The server that the tests of a collection share: one that runs already, where <c>RELGRAPH_TEST_NEO4J</c> names it as
/// <c>bolt://user:password@host:port</c>, or else one that is started for them. Without either they are skipped.
/// </summary>
/// <remarks>The tests empty the database; name none that holds anything of value.</remarks>
public sealed class Neo4jServer : IAsyncLifetime
{
    private const string Variable = "RELGRAPH_TEST_NEO4J";
    private const string OwnPassword = "a password for tests";

    private Neo4jProcess? _process;
    private Uri? _address;

    /// <summary>Where it is, without the user: <c>bolt://127.0.0.1:7687</c>.</summary>
    public string Address => $"{_address!.Scheme}://{Authority}";

    public string Authority => _address!.Authority;

    public string User => Uri.UnescapeDataString(_address!.UserInfo.Split(':')[0]);

    public string Password => Uri.UnescapeDataString(_address!.UserInfo.Split(':')[1]);

    /// <summary>The store in it, as a person would name it.</summary>
    public string Location => $"{_address!.Scheme}://{_address.UserInfo.Split(':')[0]}@{Authority}";

    internal GraphStoreOptions Options => new() { Password = Password };

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } running)
        {
            _address = new Uri(running);
        }
        else if (Neo4jProcess.Home is not null)
        {
            _process = await Neo4jProcess.StartAsync(asksWho: true);
            _address = new Uri($"bolt://neo4j:{Uri.EscapeDataString(OwnPassword)}@127.0.0.1:{_process.Port}");
            await ChangePasswordAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }
    }

    /// <summary>Skips the test where there is no server, and empties the database.</summary>
    internal async Task EmptyAsync()
    {
        Assert.SkipWhen(_address is null, $"There is no Neo4j: neither {Variable} nor {Neo4jProcess.Variable} is set.");
        await RunAsync("MATCH (n) DETACH DELETE n");
    }

    /// <summary>Skips the test where the server is not one that was started for it.</summary>
    internal void RequireOwn() => Assert.SkipWhen(_process is null, $"The test needs a server of its own, and {Neo4jProcess.Variable} is not set.");

    internal Task<IGraphStore> OpenAsync(GraphStoreAccess access = GraphStoreAccess.Write) => GraphStore.OpenAsync(Location, access, Options);

    /// <summary>Asks the server as another program would, and gives the rows.</summary>
    internal async Task<List<RelationsGraph.Bolt.Record>> RunAsync(string query, IReadOnlyDictionary<string, object?>? parameters = null)
    {
        await using var driver = new BoltDriver(BoltAddress.Parse(Address), AuthToken.Basic(User, Password));
        await using var session = driver.OpenSession();
        await using var result = await session.RunAsync(query, parameters);
        return await result.ToListAsync();
    }

    private async Task ChangePasswordAsync()
    {
        await using var driver = new BoltDriver(BoltAddress.Parse(Address), AuthToken.Basic("neo4j", "neo4j"));
        await using var session = driver.OpenSession(new BoltSessionOptions { Database = "system" });
        var result = await session.RunAsync(
            "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", new Dictionary<string, object?> { ["password"] = OwnPassword });
        await result.ConsumeAsync();
    }
}
