using RelationsGraph.Bolt;

namespace RelationsGraph.Tests.Bolt;

public class TransactionTests
{
    private const string Failed = "The transaction is rolled back since an error; begin a new one.";

    [Fact]
    public async Task Several_results_are_read_in_turn()
    {
        await using var server = new ScriptedServer("""
            # LOGON
            # BEGIN
            C: RUN "A", {}, {}
            C: PULL {"n": 1, "qid": -1}
            S: SUCCESS {"fields": ["a"], "qid": 0}
            S: RECORD [1]
            S: SUCCESS {"has_more": true}
            C: RUN "B", {}, {}
            C: PULL {"n": 1, "qid": -1}
            S: SUCCESS {"fields": ["b"], "qid": 1}
            S: RECORD [10]
            S: SUCCESS {"has_more": true}
            C: PULL {"n": 1, "qid": 0}
            S: RECORD [2]
            S: SUCCESS {}
            C: DISCARD {"n": -1, "qid": 1}
            S: SUCCESS {}
            C: COMMIT
            S: SUCCESS {"bookmark": "bm:9"}
            """);
        await using var session = server.OpenSession(new() { FetchSize = 1 });
        await using var transaction = await session.BeginTransactionAsync();
        var a = await transaction.RunAsync("A");
        await transaction.RunAsync("B");
        Assert.Equal([1L, 2L], await a.Select(record => record["a"]).ToListAsync());
        await transaction.CommitAsync();
        Assert.Equal(["bm:9"], session.Bookmarks);
    }

    [Fact]
    public async Task Queries_are_sent_before_the_answers_to_those_before()
    {
        // The server says nothing until it has all three
        await using var server = new ScriptedServer("""
            # LOGON
            # BEGIN
            C: RUN "A"
            C: PULL {"n": 1000, "qid": -1}
            C: RUN "B"
            C: PULL {"n": 1000, "qid": -1}
            C: RUN "C"
            C: PULL {"n": 1000, "qid": -1}
            S: SUCCESS {"fields": [], "qid": 0}
            S: SUCCESS {"stats": {"nodes-created": 1}}
            S: SUCCESS {"fields": ["x"], "qid": 1}
            S: RECORD [5]
            S: SUCCESS {"stats": {"nodes-created": 2}}
            S: SUCCESS {"fields": [], "qid": 2}
            S: SUCCESS {"stats": {"nodes-created": 3}}
            # COMMIT
            """);
        await using var session = server.OpenSession();
        await using var transaction = await session.BeginTransactionAsync();
        var pending = new List<PendingResult>();
        foreach (var query in new[] { "A", "B", "C" })
        {
            pending.Add(await transaction.SendAsync(query));
        }

        Assert.Equal([5L], await (await pending[1].OpenAsync()).Select(record => record["x"]).ToListAsync());
        Assert.Equal([1L, 2L, 3L], await pending.ToAsyncEnumerable().Select(async (result, _, token) => (await result.ConsumeAsync(token)).Counters.NodesCreated).ToListAsync());
        await transaction.CommitAsync();
    }

    [Fact]
    public async Task What_queries_did_can_be_asked_after_the_commit_but_not_their_records()
    {
        await using var server = new ScriptedServer("""
            # LOGON
            # BEGIN
            C: RUN "A"
            C: PULL
            S: SUCCESS {"fields": ["x"], "qid": 0}
            S: RECORD [1]
            S: SUCCESS {"stats": {"relationships-created": 4}}
            # COMMIT
            """);
        await using var session = server.OpenSession();
        await using var transaction = await session.BeginTransactionAsync();
        var pending = await transaction.SendAsync("A");
        await transaction.CommitAsync();
        var cursor = await pending.OpenAsync();
        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await cursor.CountAsync());
        Assert.Equal("The transaction is committed, and its results are gone.", error.Message);
        Assert.Equal(4, (await pending.ConsumeAsync()).Counters.RelationshipsCreated);
    }

    [Fact]
    public async Task A_failure_ends_all_that_was_sent_after_it()
    {
        await using var server = new ScriptedServer("""
            # LOGON
            # BEGIN
            C: RUN "A"
            C: PULL
            C: RUN "B"
            C: PULL
            C: RUN "C"
            C: PULL
            S: SUCCESS {"fields": [], "qid": 0}
            S: SUCCESS {}
            S: FAILURE {"code": "Neo.TransientError.Transaction.DeadlockDetected", "message": "Deadlock."}
            S: IGNORED
            S: IGNORED
            S: IGNORED
            # RESET
            """);
        await using var session = server.OpenSession();
        await using var transaction = await session.BeginTransactionAsync();
        var (a, b, c) = (await transaction.SendAsync("A"), await transaction.SendAsync("B"), await transaction.SendAsync("C"));
        await a.ConsumeAsync();
        foreach (var lost in new[] { c, b })
        {
            var error = await Assert.ThrowsAsync<BoltException>(() => lost.ConsumeAsync());
            Assert.Equal(("Deadlock.", "Neo.TransientError.Transaction.DeadlockDetected", true), (error.Message, error.Code, error.IsTransient));
        }

        Assert.Equal(Failed, (await Assert.ThrowsAsync<InvalidOperationException>(() => transaction.CommitAsync())).Message);
        await transaction.RollbackAsync();
    }

    [Fact]
    public async Task A_failure_that_nobody_awaited_shows_at_the_commit()
    {
        await using var server = new ScriptedServer("""
            # LOGON
            # BEGIN
            C: RUN "A"
            C: PULL
            S: FAILURE {"code": "Neo.ClientError.Schema.ConstraintValidationFailed", "message": "Taken."}
            S: IGNORED
            # RESET
            """);
        await using var session = server.OpenSession();
        await using var transaction = await session.BeginTransactionAsync();
        await transaction.SendAsync("A");
        Assert.Equal("Taken.", (await Assert.ThrowsAsync<BoltException>(() => transaction.CommitAsync())).Message);
    }

    [Fact]
    public async Task A_connection_that_breaks_within_a_commit_leaves_it_open_whether_it_took_place()
    {
        await using var server = new ScriptedServer("""
            # LOGON
            # BEGIN
            C: COMMIT
            S: <CLOSE>
            """);
        await using var session = server.OpenSession();
        var tries = 0;
        var error = await Assert.ThrowsAsync<BoltException>(() => session.ExecuteWriteAsync((_, _) => Task.FromResult(tries++)));
        Assert.Equal((1, true, false), (tries, error.MayBeCommitted, error.IsTransient));
        Assert.EndsWith(", while the commit was under way: whether it took place is not known.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_without_a_commit_rolls_back()
    {
        await using var server = new ScriptedServer("""
            # LOGON
            # BEGIN
            C: RUN "A"
            C: PULL
            S: SUCCESS {"fields": ["x"], "qid": 0}
            S: RECORD [1]
            S: SUCCESS {"has_more": true}
            # RESET
            # BEGIN
            # ROLLBACK
            """);
        await using var session = server.OpenSession();
        ResultCursor lost;
        await using (var transaction = await session.BeginTransactionAsync())
        {
            lost = await transaction.RunAsync("A");
        }

        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await lost.CountAsync());
        Assert.Equal("The transaction is rolled back, and its results are gone.", error.Message);
        await using var again = await session.BeginTransactionAsync();
        await again.RollbackAsync();
    }
}
