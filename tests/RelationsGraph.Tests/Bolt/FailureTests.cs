using RelationsGraph.Bolt;

namespace RelationsGraph.Tests.Bolt;

/// <summary>Whatever goes wrong, wherever it does, is an error that says so; and the driver goes on.</summary>
public class FailureTests
{
    private static readonly IReadOnlyList<string> Conversation = Script.LinesOf("""
        # LOGON
        # BEGIN
        C: RUN "A"
        C: PULL
        S: SUCCESS {"fields": ["x"], "qid": 0}
        S: RECORD [1]
        S: SUCCESS {"has_more": true}
        C: PULL
        S: RECORD [2]
        S: SUCCESS {}
        # COMMIT
        """);

    /// <summary>The places where the server speaks.</summary>
    public static TheoryData<int> Steps { get; } = [.. Enumerable.Range(0, Conversation.Count).Where(i => Conversation[i].StartsWith("S:", StringComparison.Ordinal))];

    public static MatrixTheoryData<int, string> StepsAndGarbage { get; } = new(
        Steps.Select(row => row.Data),
        [
            // A structure that is none, a kind of message that is none, a success without its map, text for a record, bytes after the end
            "0002 0102 0000",
            "0002 B199 0000",
            "0003 B17001 0000",
            "0003 B17180 0000",
            "0004 B170A000 0000",
            "0008 B170D6FFFFFFFF00 0000",
        ]);

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_server_that_closes_the_connection(int step)
    {
        var error = await FailAsync(step, "S: <CLOSE>");
        Assert.Contains(": the connection broke: ", error.Message, StringComparison.Ordinal);
        Assert.Equal(step != Conversation.Count - 1, error.IsTransient);
    }

    [Theory]
    [MemberData(nameof(StepsAndGarbage))]
    public async Task A_server_that_sends_what_is_no_Bolt(int step, string bytes)
    {
        var error = await FailAsync(step, $"S: <BYTES {bytes}>", "S: <IGNORE>");
        Assert.Contains(": the server sent what is no Bolt: ", error.Message, StringComparison.Ordinal);
        Assert.False(error.IsTransient);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_server_that_fails(int step)
    {
        var error = await FailAsync(step, """S: FAILURE {"code": "Neo.TransientError.General.OutOfMemoryError", "message": "Too much."}""", "S: <CLOSE>");
        Assert.Equal(("Too much.", "Neo.TransientError.General.OutOfMemoryError", true), (error.Message, error.Code, error.IsTransient));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_server_that_hangs_until_the_caller_has_enough(int step)
    {
        await using var server = new ScriptedServer(Spoil(step, "S: <SIGNAL>", "S: <HANG>"));
        await using var driver = server.Connect(new() { FetchSize = 1 });
        using var enough = new CancellationTokenSource();
        var work = WorkAsync(driver, enough.Token);
        await server.WaitForSignalAsync();
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
    }

    [Fact]
    public async Task An_answer_to_no_request_ends_the_connection()
    {
        await using var server = new ScriptedServer(
            "# LOGON\nC: RESET\nS: SUCCESS {}\nS: SUCCESS {}\nS: <SIGNAL>",
            "# LOGON\nC: RESET\nS: SUCCESS {}");
        await using var driver = server.Connect();
        await driver.VerifyConnectivityAsync();
        await server.WaitForSignalAsync();
        while (server.Left > 0)
        {
            await driver.VerifyConnectivityAsync();
        }
    }

    private static async Task<BoltException> FailAsync(int step, params string[] fault)
    {
        await using var server = new ScriptedServer(Spoil(step, fault), string.Join('\n', Conversation));
        await using var driver = server.Connect(new() { FetchSize = 1 });
        var error = await Assert.ThrowsAsync<BoltException>(() => WorkAsync(driver, CancellationToken.None));
        Assert.Equal([1L, 2L], await WorkAsync(driver, CancellationToken.None));
        return error;
    }

    private static string Spoil(int step, params string[] fault) => string.Join('\n', Conversation.Take(step).Concat(fault));

    private static async Task<List<long>> WorkAsync(BoltDriver driver, CancellationToken cancellationToken)
    {
        await using var session = driver.OpenSession();
        await using var transaction = await session.BeginTransactionAsync(null, cancellationToken);
        var cursor = await transaction.RunAsync("A", null, cancellationToken);
        var read = await cursor.Select(record => record.Get<long>("x")).ToListAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return read;
    }
}
