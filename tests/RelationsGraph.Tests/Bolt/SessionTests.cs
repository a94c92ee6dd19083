using RelationsGraph.Bolt;

namespace RelationsGraph.Tests.Bolt;

public class SessionTests
{
    [Fact]
    public async Task A_query_gives_its_records_and_what_the_server_says_at_the_end()
    {
        await using var server = new ScriptedServer("""
            # LOGON
            C: RUN "RETURN $x AS x, 2 AS y", {"x": [1, "a"]}, {}
            C: PULL {"n": 1000}
            S: SUCCESS {"fields": ["x", "y"], "t_first": 3}
            S: RECORD [[1, "a"], 2]
            S: RECORD [null, 2.5]
            S: SUCCESS {"type": "rw", "db": "neo4j", "t_last": 5, "bookmark": "bm:1", "stats": {"nodes-created": 2, "properties-set": 7, "contains-updates": true}, "statuses": [{"gql_status": "00000", "status_description": "note: successful completion"}, {"gql_status": "01N50", "status_description": "warn: label does not exist", "neo4j_code": "Neo.ClientNotification.Statement.UnknownLabelWarning", "title": "No such label", "description": "There is no X.", "diagnostic_record": {"_severity": "WARNING"}}]}
            """);
        await using var session = server.OpenSession();
        var cursor = await session.RunAsync("RETURN $x AS x, 2 AS y", new Dictionary<string, object?> { ["x"] = new object[] { 1, "a" } });
        var records = await cursor.ToListAsync();

        Assert.Equal(["x", "y"], cursor.Keys);
        Assert.Equal(["[[1, \"a\"], 2]", "[null, 2.5]"], records.Select(record => ScriptValue.Show(record.Values)));
        Assert.Equal((2L, 2L, (object?)2L), (records[0].Get<long>("y"), records[0]["y"], records[0][1]));
        Assert.Null(records[1].Get<string?>("x"));
        Assert.Equal("The column 'y' holds Int64, not String.", Assert.Throws<InvalidCastException>(() => records[0].Get<string>("y")).Message);
        Assert.Equal("There is no column 'z'; there are x, y.", Assert.Throws<KeyNotFoundException>(() => records[0]["z"]).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => records[0][2]);

        var summary = await cursor.ConsumeAsync();
        Assert.Equal(new UpdateCounters { NodesCreated = 2, PropertiesSet = 7 }, summary.Counters);
        Assert.Equal(("rw", "neo4j", TimeSpan.FromMilliseconds(3), TimeSpan.FromMilliseconds(5)), (summary.QueryType, summary.Database, summary.AvailableAfter, summary.ConsumedAfter));
        Assert.Equal(new ServerInfo(server.Authority, "Neo4j/5.26.0", new(5, 8)), summary.Server);
        Assert.Equal([new Notification("Neo.ClientNotification.Statement.UnknownLabelWarning", "No such label", "There is no X.", "WARNING")], summary.Notifications);
        Assert.Equal(["bm:1"], session.Bookmarks);
    }

    [Fact]
    public async Task Older_servers_give_notifications_of_another_form()
    {
        await using var server = new ScriptedServer("""
            # LOGON
            C: RUN "EXPLAIN RETURN 1"
            C: PULL
            S: SUCCESS {"fields": []}
            S: SUCCESS {"plan": {"operatorType": "ProduceResults"}, "notifications": [{"code": "Neo.A.B.C", "title": "T", "description": "D", "severity": "INFORMATION"}]}
            """);
        await using var session = server.OpenSession();
        var summary = await (await session.RunAsync("EXPLAIN RETURN 1")).ConsumeAsync();
        Assert.Equal([new Notification("Neo.A.B.C", "T", "D", "INFORMATION")], summary.Notifications);
        Assert.Equal("ProduceResults", summary.Plan!["operatorType"]);
    }

    [Fact]
    public async Task The_server_is_told_database_mode_bookmarks_time_limit_and_metadata()
    {
        await using var server = new ScriptedServer("""
            # LOGON
            C: RUN "RETURN 1", {}, {"bookmarks": ["a", "b"], "tx_timeout": 1501, "tx_metadata": {"task": "test"}, "mode": "r", "db": "films"}
            C: PULL {"n": 2}
            S: SUCCESS {"fields": []}
            S: SUCCESS {"bookmark": "c"}
            C: BEGIN {"bookmarks": ["c"], "mode": "r", "db": "films"}
            S: SUCCESS {}
            # ROLLBACK
            """);
        await using var session = server.OpenSession(sessionOptions: new() { Database = "films", AccessMode = AccessMode.Read, Bookmarks = ["a", "b"], FetchSize = 2 });
        var options = new BoltTransactionOptions { Timeout = TimeSpan.FromMilliseconds(1500.5), Metadata = new Dictionary<string, object?> { ["task"] = "test" } };
        await (await session.RunAsync("RETURN 1", options: options)).ConsumeAsync();
        await using var transaction = await session.BeginTransactionAsync();
        await transaction.RollbackAsync();
    }

    [Fact]
    public async Task The_server_sends_no_more_than_the_reader_has_asked_for()
    {
        // The second PULL comes when the first two records are taken, the third only when the second two are
        await using var server = new ScriptedServer("""
            # LOGON
            C: RUN "UNWIND range(1, 5) AS x RETURN x"
            C: PULL {"n": 2}
            S: SUCCESS {"fields": ["x"]}
            S: RECORD [1]
            S: RECORD [2]
            S: SUCCESS {"has_more": true}
            C: PULL {"n": 2}
            S: RECORD [3]
            S: RECORD [4]
            S: SUCCESS {"has_more": true}
            C: PULL {"n": 2}
            S: RECORD [5]
            S: SUCCESS {}
            """);
        await using var session = server.OpenSession(new() { FetchSize = 2 });
        var cursor = await session.RunAsync("UNWIND range(1, 5) AS x RETURN x");
        Assert.Equal([1L, 2L, 3L, 4L, 5L], await cursor.Select(record => record.Get<long>("x")).ToListAsync());
        Assert.Empty(await cursor.ToListAsync());
    }

    [Fact]
    public async Task A_reader_that_stops_can_go_on()
    {
        await using var server = new ScriptedServer("""
            # LOGON
            C: RUN "UNWIND range(1, 3) AS x RETURN x"
            C: PULL
            S: SUCCESS {"fields": ["x"]}
            S: RECORD [1]
            S: RECORD [2]
            S: RECORD [3]
            S: SUCCESS {}
            """);
        await using var session = server.OpenSession();
        var cursor = await session.RunAsync("UNWIND range(1, 3) AS x RETURN x");
        Assert.Equal(1L, (await cursor.FirstAsync())["x"]);
        Assert.Equal([2L, 3L], await cursor.Select(record => record["x"]).ToListAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_not_read_is_dropped_by_the_server_and_the_query_runs_to_its_end(bool isConsumed)
    {
        await using var server = new ScriptedServer("""
            # LOGON
            C: RUN "UNWIND range(1, 9) AS x CREATE ({x: x}) RETURN x"
            C: PULL {"n": 1}
            S: SUCCESS {"fields": ["x"]}
            S: RECORD [1]
            S: SUCCESS {"has_more": true}
            C: DISCARD {"n": -1}
            S: SUCCESS {"bookmark": "bm:2", "stats": {"nodes-created": 9}}
            """);
        await using var driver = server.Connect(new() { FetchSize = 1 });
        var session = driver.OpenSession();
        var cursor = await session.RunAsync("UNWIND range(1, 9) AS x CREATE ({x: x}) RETURN x");
        if (isConsumed)
        {
            Assert.Equal(9, (await cursor.ConsumeAsync()).Counters.NodesCreated);
        }

        await session.DisposeAsync();
        Assert.Equal(["bm:2"], session.Bookmarks);
    }

    [Fact]
    public async Task A_query_that_only_reads_is_stopped_when_nobody_reads_on()
    {
        await using var server = new ScriptedServer("""
            # LOGON
            C: RUN "UNWIND range(1, 9) AS x RETURN x"
            C: PULL {"n": 1}
            S: SUCCESS {"fields": ["x"]}
            S: RECORD [1]
            S: SUCCESS {"has_more": true}
            # RESET
            """);
        await using var session = server.OpenSession(new() { FetchSize = 1 }, new() { AccessMode = AccessMode.Read });
        var cursor = await session.RunAsync("UNWIND range(1, 9) AS x RETURN x");
        await cursor.DisposeAsync();
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => cursor.ConsumeAsync());
        Assert.Equal("The result is closed: it failed, was cancelled or disposed.", error.Message);
    }

    [Fact]
    public async Task A_session_has_one_thing_open_at_a_time()
    {
        await using var server = new ScriptedServer("""
            # LOGON
            C: RUN "RETURN 1"
            C: PULL
            S: SUCCESS {"fields": ["x"]}
            S: SUCCESS {}
            # BEGIN
            # COMMIT
            """);
        await using var session = server.OpenSession();
        await using (await session.RunAsync("RETURN 1"))
        {
            var error = await Assert.ThrowsAsync<InvalidOperationException>(() => session.RunAsync("RETURN 2"));
            Assert.Equal("The result of this session is still open: read it to its end, consume or dispose it first, or use another session.", error.Message);
        }

        await using var transaction = await session.BeginTransactionAsync();
        var again = await Assert.ThrowsAsync<InvalidOperationException>(() => session.BeginTransactionAsync());
        Assert.Equal("The transaction of this session is still open: commit it or roll it back first, or use another session.", again.Message);
        await transaction.CommitAsync();
        var over = await Assert.ThrowsAsync<InvalidOperationException>(() => transaction.RunAsync("RETURN 1"));
        Assert.Equal("The transaction is committed, and its results are gone.", over.Message);
    }

    [Fact]
    public async Task An_error_carries_the_codes_of_Neo4j_and_GQL_and_its_cause()
    {
        await using var server = new ScriptedServer(
            """
            # LOGON
            C: RUN "RETRUN 1"
            C: PULL
            S: FAILURE {"neo4j_code": "Neo.ClientError.Statement.SyntaxError", "gql_status": "42001", "description": "error: syntax error", "message": "Invalid input 'RETRUN'", "cause": {"gql_status": "42I06", "description": "error: invalid input", "message": "42I06: Invalid input 'RETRUN'"}}
            S: IGNORED
            # RESET
            # RUN "RETURN 1"
            """);
        await using var session = server.OpenSession();
        var error = await Assert.ThrowsAsync<BoltException>(() => session.RunAsync("RETRUN 1"));
        Assert.Equal(
            ("Invalid input 'RETRUN'", "Neo.ClientError.Statement.SyntaxError", "42001", "error: syntax error", false),
            (error.Message, error.Code, error.GqlStatus, error.GqlDescription, error.IsTransient));
        Assert.Equal("42I06", Assert.IsType<BoltException>(error.InnerException).GqlStatus);

        // The same connection goes on
        await (await session.RunAsync("RETURN 1")).ConsumeAsync();
    }

    [Fact]
    public async Task An_error_after_some_records_comes_after_them()
    {
        await using var server = new ScriptedServer("""
            # LOGON
            C: RUN "UNWIND [1, 0] AS x RETURN 1 / x AS y"
            C: PULL
            S: SUCCESS {"fields": ["y"]}
            S: RECORD [1]
            S: FAILURE {"code": "Neo.ClientError.Statement.ArithmeticError", "message": "/ by zero"}
            # RESET
            """);
        await using var session = server.OpenSession();
        var cursor = await session.RunAsync("UNWIND [1, 0] AS x RETURN 1 / x AS y");
        var read = new List<object?>();
        var error = await Assert.ThrowsAsync<BoltException>(async () =>
        {
            await foreach (var record in cursor)
            {
                read.Add(record["y"]);
            }
        });
        Assert.Equal([1L], read);
        Assert.Equal(("/ by zero", "Neo.ClientError.Statement.ArithmeticError"), (error.Message, error.Code));
    }

    [Fact]
    public async Task A_parameter_without_a_form_is_refused_before_anything_is_sent()
    {
        await using var server = new ScriptedServer("""
            # LOGON
            # BEGIN
            # COMMIT
            """);
        await using var session = server.OpenSession(new() { MaxConnections = 1 });
        await Assert.ThrowsAsync<ArgumentException>(() => session.RunAsync("RETURN $x", new Dictionary<string, object?> { ["x"] = 1m }));
        var broken = Enumerable.Range(0, 3).Select(number => 1 / (number - 1));
        await Assert.ThrowsAsync<DivideByZeroException>(() => session.RunAsync("RETURN $x", new Dictionary<string, object?> { ["x"] = broken }));
        await using var transaction = await session.BeginTransactionAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => transaction.RunAsync("RETURN $x", new Dictionary<string, object?> { ["x"] = Guid.Empty }));
        await transaction.CommitAsync();
    }
}
