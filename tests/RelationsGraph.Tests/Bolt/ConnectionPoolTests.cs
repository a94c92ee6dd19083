using RelationsGraph.Bolt;

namespace RelationsGraph.Tests.Bolt;

public class ConnectionPoolTests
{
    private const string Query = """
        # RUN "A"

        """;

    private readonly ManualClock _clock = new();

    private BoltOptions Options => new() { TimeProvider = _clock };

    [Fact]
    public async Task A_connection_serves_one_session_after_another()
    {
        await using var server = new ScriptedServer($"# LOGON\n{Query}{Query}{Query}");
        await using var driver = server.Connect(Options);
        await RunAsync(driver);
        await RunAsync(driver);
        await RunAsync(driver);
    }

    [Fact]
    public async Task Connections_beyond_the_limit_are_waited_for_and_then_refused()
    {
        await using var server = new ScriptedServer("# LOGON\nC: BEGIN {}\nS: SUCCESS {}\nC: RESET\nS: SUCCESS {}\n" + Query);
        await using var driver = server.Connect(new() { MaxConnections = 1, AcquisitionTimeout = TimeSpan.FromMilliseconds(50) });
        await using var session = driver.OpenSession();
        await using (await session.BeginTransactionAsync())
        {
            var error = await Assert.ThrowsAsync<BoltException>(() => RunAsync(driver));
            Assert.Equal(
                ($"{server.Authority}: the one connection was in use for 0.05 s; dispose sessions that are done, or allow more.", true),
                (error.Message, error.IsTransient));
        }

        await RunAsync(driver);
    }

    [Fact]
    public async Task A_connection_that_rested_long_is_asked_whether_it_lives()
    {
        await using var server = new ScriptedServer($"# LOGON\n{Query}C: RESET\nS: SUCCESS {{}}\n{Query}C: RESET\nS: <CLOSE>", $"# LOGON\n{Query}");
        await using var driver = server.Connect(Options);
        for (var i = 0; i < 3; i++)
        {
            await RunAsync(driver);
            _clock.GoOn(TimeSpan.FromSeconds(31));
        }

        Assert.Equal(0, server.Left);
    }

    [Fact]
    public async Task An_old_connection_is_not_used_again()
    {
        await using var server = new ScriptedServer($"# LOGON\n{Query}", $"# LOGON\n{Query}");
        await using var driver = server.Connect(Options with { LivenessCheckAfter = TimeSpan.FromDays(1) });
        await RunAsync(driver);
        _clock.GoOn(TimeSpan.FromHours(1));
        await RunAsync(driver);
        Assert.Equal(0, server.Left);
    }

    [Fact]
    public async Task A_server_that_shows_no_sign_of_life_is_given_up()
    {
        const string Greeting = "C: HELLO\nS: SUCCESS {\"hints\": {\"connection.recv_timeout_seconds\": 10}}\nC: LOGON\nS: SUCCESS {}\n";
        await using var server = new ScriptedServer(
            $"{Greeting}C: RUN \"A\"\nC: PULL\nS: <BYTES 0000>\nS: <SIGNAL>\nS: <HANG>",
            Greeting + Query);
        await using var driver = server.Connect(Options);
        var query = RunAsync(driver);
        await server.WaitForSignalAsync();
        while (!query.IsCompleted)
        {
            _clock.GoOn(TimeSpan.FromSeconds(11));
            await Task.Yield();
        }

        var error = await Assert.ThrowsAsync<BoltException>(() => query);
        Assert.Equal(($"{server.Authority}: the connection broke: the server gave no sign of life for 10 s.", true), (error.Message, error.IsTransient));
        await RunAsync(driver);
    }

    [Fact]
    public async Task A_server_that_has_forgotten_who_the_client_is_gets_a_new_connection()
    {
        await using var server = new ScriptedServer(
            """
            # LOGON
            C: RUN "A"
            C: PULL
            S: FAILURE {"code": "Neo.ClientError.Security.AuthorizationExpired", "message": "Expired."}
            S: IGNORED
            """,
            $"# LOGON\n{Query}");
        await using var driver = server.Connect(Options);
        var error = await Assert.ThrowsAsync<BoltException>(() => RunAsync(driver));
        Assert.True(error is { IsTransient: true, IsSecurityError: true });
        await RunAsync(driver);
    }

    [Fact]
    public async Task A_driver_that_is_disposed_closes_what_is_open_and_serves_no_more()
    {
        await using var server = new ScriptedServer("# LOGON\nC: BEGIN {}\nS: SUCCESS {}\nC: GOODBYE", $"# LOGON\n{Query}");
        var driver = server.Connect(Options);
        await using var session = driver.OpenSession();
        await using var transaction = await session.BeginTransactionAsync();
        await RunAsync(driver);
        await driver.DisposeAsync();
        await Assert.ThrowsAsync<BoltException>(() => transaction.CommitAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => RunAsync(driver));
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        var address = BoltAddress.Parse("bolt://localhost");
        Assert.Throws<ArgumentOutOfRangeException>(() => new BoltDriver(address, AuthToken.None, new() { FetchSize = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BoltDriver(address, AuthToken.None, new() { MaxConnections = 0 }));
    }

    private static async Task RunAsync(BoltDriver driver)
    {
        await using var session = driver.OpenSession();
        await (await session.RunAsync("A")).ConsumeAsync();
    }
}
