namespace RelationsGraph.Tests.Bolt;

public class CancellationTests
{
    private const string Next = """
        # RUN "B"
        """;

    [Fact]
    public async Task A_cancelled_query_is_ended_on_the_server_and_the_connection_used_again()
    {
        await using var server = new ScriptedServer($$"""
            # LOGON
            C: RUN "A"
            C: PULL
            S: <SIGNAL>
            C: RESET
            S: FAILURE {"code": "Neo.ClientError.Transaction.Terminated", "message": "Ended."}
            S: IGNORED
            S: SUCCESS {}
            {{Next}}
            """);
        await using var session = server.OpenSession();
        using var enough = new CancellationTokenSource();
        var query = session.RunAsync("A", cancellationToken: enough.Token);
        await server.WaitForSignalAsync();
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => query);
        await (await session.RunAsync("B")).ConsumeAsync();
    }

    [Fact]
    public async Task Reading_that_is_cancelled_ends_the_query()
    {
        await using var server = new ScriptedServer($$"""
            # LOGON
            C: RUN "A"
            C: PULL {"n": 1}
            S: SUCCESS {"fields": ["x"]}
            S: RECORD [1]
            S: SUCCESS {"has_more": true}
            C: PULL {"n": 1}
            S: <SIGNAL>
            C: RESET
            S: IGNORED
            S: SUCCESS {}
            {{Next}}
            """);
        await using var session = server.OpenSession(new() { FetchSize = 1 });
        using var enough = new CancellationTokenSource();
        var read = (await session.RunAsync("A")).ToListAsync(enough.Token).AsTask();
        await server.WaitForSignalAsync();
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
        await (await session.RunAsync("B")).ConsumeAsync();
    }

    [Fact]
    public async Task What_is_cancelled_before_it_begins_sends_nothing()
    {
        await using var server = new ScriptedServer();
        await using var session = server.OpenSession();
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.RunAsync("A", cancellationToken: cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.BeginTransactionAsync(null, cancelled));
    }

    [Fact]
    public async Task A_connection_whose_reset_is_not_answered_is_given_up()
    {
        await using var server = new ScriptedServer(
            "# LOGON\nC: RUN \"A\"\nC: PULL\nS: <SIGNAL>\nS: <HANG>",
            $"# LOGON\n{Next}");
        await using var session = server.OpenSession(new() { ConnectTimeout = TimeSpan.FromSeconds(2) });
        using var enough = new CancellationTokenSource();
        var query = session.RunAsync("A", cancellationToken: enough.Token);
        await server.WaitForSignalAsync();
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => query);
        await (await session.RunAsync("B")).ConsumeAsync();
    }
}
