using RelationsGraph.Bolt;

namespace RelationsGraph.Tests.Bolt;

public class RetryTests
{
    private const string Deadlock = """
        # BEGIN
        C: RUN "A"
        C: PULL
        S: FAILURE {"code": "Neo.TransientError.Transaction.DeadlockDetected", "message": "Deadlock."}
        S: IGNORED
        # RESET

        """;

    private const string Success = """
        # BEGIN
        C: RUN "A"
        C: PULL
        S: SUCCESS {"fields": ["x"], "qid": 0}
        S: RECORD [7]
        S: SUCCESS {}
        # COMMIT
        """;

    private readonly ManualClock _clock = new() { IsImpatient = true };

    private BoltOptions Options => new() { TimeProvider = _clock };

    [Fact]
    public async Task Transient_errors_are_tried_again_after_pauses_that_double()
    {
        await using var server = new ScriptedServer($"# LOGON\n{Deadlock}{Deadlock}{Deadlock}{Success}");
        await using var session = server.OpenSession(Options);
        Assert.Equal(7L, await session.ExecuteWriteAsync(ReadAsync));
        Assert.Collection(
            _clock.Pauses,
            pause => Assert.InRange(pause.TotalSeconds, 0.8, 1.2),
            pause => Assert.InRange(pause.TotalSeconds, 1.6, 2.4),
            pause => Assert.InRange(pause.TotalSeconds, 3.2, 4.8));
    }

    [Fact]
    public async Task The_time_for_trying_ends()
    {
        // 1 + 2 + 4 + 8 seconds of pauses are in it, the 16 after them are not
        await using var server = new ScriptedServer("# LOGON\n" + string.Concat(Enumerable.Repeat(Deadlock, 5)));
        await using var session = server.OpenSession(Options with { MaxRetryTime = TimeSpan.FromSeconds(20) });
        var error = await Assert.ThrowsAsync<BoltException>(() => session.ExecuteWriteAsync(ReadAsync));
        Assert.Equal(("Deadlock.", 4), (error.Message, _clock.Pauses.Count));
    }

    [Theory]
    [InlineData("Neo.ClientError.Statement.SyntaxError")]
    [InlineData("Neo.DatabaseError.General.UnknownError")]
    [InlineData("Neo.TransientError.Transaction.Terminated")]
    [InlineData("Neo.TransientError.Transaction.LockClientStopped")]
    [InlineData("Neo.ClientError.Cluster.NotALeader")]
    public async Task Other_errors_are_not(string code)
    {
        await using var server = new ScriptedServer("# LOGON\n" + Deadlock.Replace("Neo.TransientError.Transaction.DeadlockDetected", code, StringComparison.Ordinal));
        await using var session = server.OpenSession(Options);
        var error = await Assert.ThrowsAsync<BoltException>(() => session.ExecuteWriteAsync(ReadAsync));
        Assert.Equal((code, 0), (error.Code, _clock.Pauses.Count));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_tried_again_on_another()
    {
        await using var server = new ScriptedServer(
            "# LOGON\nC: BEGIN {}\nS: <CLOSE>",
            "# LOGON\nC: BEGIN {}\nS: SUCCESS {}\nC: RUN \"A\"\nC: PULL\nS: SUCCESS {\"fields\": [\"x\"]}\nS: RECORD [1]\nS: <CLOSE>",
            $"# LOGON\n{Success}");
        await using var session = server.OpenSession(Options);
        Assert.Equal(7L, await session.ExecuteWriteAsync(ReadAsync));
        Assert.Equal(2, _clock.Pauses.Count);
    }

    [Fact]
    public async Task An_error_of_the_work_itself_rolls_back()
    {
        await using var server = new ScriptedServer("""
            # LOGON
            # BEGIN
            # RESET
            """);
        await using var session = server.OpenSession(Options);
        await Assert.ThrowsAsync<FormatException>(() => session.ExecuteWriteAsync((_, _) => throw new FormatException()));
    }

    private static async Task<long> ReadAsync(BoltTransaction transaction, CancellationToken cancellationToken)
    {
        var cursor = await transaction.RunAsync("A", null, cancellationToken);
        return await cursor.Select(record => record.Get<long>("x")).SingleAsync(cancellationToken);
    }
}
