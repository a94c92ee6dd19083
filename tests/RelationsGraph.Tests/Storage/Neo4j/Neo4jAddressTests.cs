using RelationsGraph.Cli;
using RelationsGraph.Storage;
using RelationsGraph.Tests.Cli;

namespace RelationsGraph.Tests.Storage.Neo4j;

/// <summary>Addresses of servers, with nobody there.</summary>
public sealed class Neo4jAddressTests : IDisposable
{
    private readonly CommandLine _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("relations.db", false)]
    [InlineData(@"C:\graphs\relations.db", false)]
    [InlineData("bolt://localhost", true)]
    [InlineData("neo4j+s://neo4j@graph.example.org/news", true)]
    public void An_address_is_told_from_a_path(string location, bool isServer) => Assert.Equal(isServer, GraphStore.IsServer(location));

    [Theory]
    [InlineData("bolt://localhost", null)]
    [InlineData("bolt://reader@localhost:7687/news", "reader")]
    [InlineData("bolt://a%40b@localhost", "a@b")]
    [InlineData("relations.db", null)]
    public void The_user_is_named_in_the_address(string location, string? user) => Assert.Equal(user, GraphStore.FindUser(location));

    [Theory]
    [InlineData("bolt://neo4j:hunter2@localhost:7687", "bolt://localhost:7687: a password does not belong into an address, where others can read it; set NEO4J_PASSWORD, and change this password.\n")]
    [InlineData("bolt://neo4j:p@ss:w@localhost/db?x", "bolt://localhost/db?x: a password does not belong into an address, where others can read it; set NEO4J_PASSWORD, and change this password.\n")]
    [InlineData("bolt://neo4j:a?ss:w/@localhost/db", "bolt://localhost/db: a password does not belong into an address, where others can read it; set NEO4J_PASSWORD, and change this password.\n")]
    [InlineData("http://localhost:7474", "http://localhost:7474: An address begins with bolt://, bolt+s://, bolt+ssc://, neo4j://, neo4j+s:// or neo4j+ssc://, as in bolt://localhost:7687.\n")]
    [InlineData("bolt://", "bolt://: ")]
    public async Task A_wrong_address_is_explained_without_its_password(string location, string message)
    {
        var outcome = await _shell.RunAsync("components", "--store", location);

        Assert.Equal(ExitCode.Failure, outcome.ExitCode);
        Assert.StartsWith(message, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("ss:w", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        var error = await Assert.ThrowsAsync<GraphStoreException>(() => GraphStore.OpenAsync("bolt://127.0.0.1:1", GraphStoreAccess.Read));

        Assert.StartsWith("bolt://127.0.0.1:1: the server cannot be reached or went away: ", error.Message, StringComparison.Ordinal);
        Assert.True(error.IsTransient);
    }

    [Fact]
    public async Task A_user_without_a_password_is_asked_for_it_before_anything_is_sent()
    {
        var outcome = await _shell.RunAsync("components", "--store", "bolt://neo4j@127.0.0.1:1");

        Assert.Equal((ExitCode.Failure, "The password of user 'neo4j' is needed; set NEO4J_PASSWORD, or run this in a terminal to be asked.\n"), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public async Task The_version_names_the_driver()
    {
        var lines = (await _shell.RunAsync("--version")).Output.Split('\n');

        Assert.StartsWith("relgraph ", lines[0], StringComparison.Ordinal);
        Assert.Matches("^Neo4j driver: (RelationsGraph\\.Bolt|Neo4j\\.Driver [0-9.]+)$", lines[1]);
    }
}
