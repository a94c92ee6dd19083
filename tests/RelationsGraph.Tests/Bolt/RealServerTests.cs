using RelationsGraph.Bolt;
using RelationsGraph.Bolt.Values;
using RelationsGraph.Tests.Storage.Neo4j;

namespace RelationsGraph.Tests.Bolt;

/// <summary>What a scripted server can only be thought to do.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class RealServerTests(Neo4jServer server)
{
    // Far more work than anybody waits for, and no row before its end
    private const string Endless = "UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y WITH x, y WHERE x + y < 0 RETURN count(*) AS n";

    public static TheoryData<object?> Values =>
    [
        (object?)null, true, 1L, -17L, -129L, 70_000L, long.MinValue, long.MaxValue, 1.5, double.NaN, double.NegativeInfinity, "", "Größe 王毅 \U0001F600", new string('é', 200_000),
        new byte[] { 0, 1, 255 }, new byte[70_000], new object?[] { 1L, "a", null }, new Dictionary<string, object?> { ["a"] = new object?[] { 1.0 }, [""] = null },
        Enumerable.Range(0, 70_000).Select(number => (object?)(long)number).ToArray(), new DateOnly(2025, 3, 31), new BoltDate(365_241_780_471), new BoltDate(-365_243_219_162),
        new BoltLocalTime(86_399_999_999_999), new BoltTime(1, -3_600), new BoltLocalDateTime(-1, 5), new BoltDateTime(1, 2, 3_600), new BoltDuration(1, -2, 3, 4),
        new BoltPoint(4326, 12.5, 55.75), new BoltPoint(4979, 1, 2, 3), new BoltPoint(7203, 1, 2), new BoltPoint(9157, 1, 2, 3),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Values_come_back_as_they_were(object? value)
    {
        await server.EmptyAsync();
        var back = await server.RunAsync("RETURN $x AS x", new Dictionary<string, object?> { ["x"] = value });
        Assert.Equal(ScriptValue.Show(value), ScriptValue.Show(Assert.Single(back)["x"]));
    }

    [Fact]
    public async Task Nodes_relationships_and_paths_fit_together()
    {
        await server.EmptyAsync();
        var rows = await server.RunAsync("CREATE p = (a:A:B {n: 1})-[r:R {d: date('2025-01-01')}]->(b)<-[s:S]-(a) RETURN p, a, r, b, s");
        var row = Assert.Single(rows);
        var (path, a, b) = (row.Get<BoltPath>("p"), row.Get<BoltNode>("a"), row.Get<BoltNode>("b"));
        var (r, s) = (row.Get<BoltRelationship>("r"), row.Get<BoltRelationship>("s"));

        Assert.Equal(("A,B", 1L), (string.Join(',', a.Labels.Order()), a.Properties["n"]));
        Assert.Equal(("R", a.ElementId, b.ElementId, new DateOnly(2025, 1, 1)), (r.Type, r.StartElementId, r.EndElementId, r.Properties["d"]));
        Assert.Equal((s.StartElementId, s.EndElementId), (r.StartElementId, r.EndElementId));
        Assert.Equal([a.ElementId, b.ElementId, a.ElementId], path.Nodes.Select(node => node.ElementId));
        Assert.Equal([ScriptValue.Show(r), ScriptValue.Show(s)], path.Relationships.Select(ScriptValue.Show));
    }

    [Theory]
    [InlineData("RETRUN 1", "Neo.ClientError.Statement.SyntaxError")]
    [InlineData("UNWIND [1, 0] AS x RETURN 1 / x", "Neo.ClientError.Statement.ArithmeticError")]
    [InlineData("RETURN $missing", "Neo.ClientError.Statement.ParameterMissing")]
    public async Task Errors_have_the_codes_of_Neo4j(string query, string code)
    {
        await server.EmptyAsync();
        var error = await Assert.ThrowsAsync<BoltException>(() => server.RunAsync(query));
        Assert.Equal((code, false), (error.Code, error.IsTransient));
    }

    [Fact]
    public async Task Who_may_only_read_does_not_write()
    {
        await server.EmptyAsync();
        await using var driver = Connect();
        await using var session = driver.OpenSession(new() { AccessMode = AccessMode.Read });
        var error = await Assert.ThrowsAsync<BoltException>(async () => await (await session.RunAsync("CREATE (n) RETURN n")).ConsumeAsync());
        Assert.Equal("Neo.ClientError.Statement.AccessMode", error.Code);
    }

    [Fact]
    public async Task A_cancelled_query_leaves_its_connection_free()
    {
        await server.EmptyAsync();
        await using var driver = Connect(new() { MaxConnections = 1 });
        await using var session = driver.OpenSession();
        using var enough = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await (await session.RunAsync(Endless, cancellationToken: enough.Token)).ConsumeAsync(enough.Token));
        Assert.Equal(1L, (await (await session.RunAsync("RETURN 1 AS one")).SingleAsync())["one"]);
    }

    [Fact]
    public async Task The_server_ends_a_transaction_that_takes_longer_than_it_may()
    {
        await server.EmptyAsync();
        await using var driver = Connect();
        await using var session = driver.OpenSession();
        var options = new BoltTransactionOptions { Timeout = TimeSpan.FromMilliseconds(200) };
        var error = await Assert.ThrowsAsync<BoltException>(async () => await (await session.RunAsync(Endless, options: options)).ConsumeAsync());
        Assert.StartsWith("Neo.ClientError.Transaction.TransactionTimedOut", error.Code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(1_000)]
    public async Task All_records_come_in_order_however_few_are_asked_for_at_a_time(int fetchSize)
    {
        await server.EmptyAsync();
        await using var driver = Connect(new() { FetchSize = fetchSize });
        await using var session = driver.OpenSession();
        var cursor = await session.RunAsync("UNWIND range(1, 5000) AS x RETURN x, 'row ' + x AS name");
        Assert.Equal(Enumerable.Range(1, 5_000).Select(number => (object?)(long)number), await cursor.Select(record => record["x"]).ToListAsync());
    }

    [Fact]
    public async Task Queries_sent_together_take_place_together_or_not_at_all()
    {
        await server.EmptyAsync();
        await using var driver = Connect();
        await using var session = driver.OpenSession();
        foreach (var (last, count) in new[] { ("CREATE (:X {n: 1 / 0})", 0L), ("CREATE (:X)", 11L) })
        {
            await using var transaction = await session.BeginTransactionAsync();
            for (var i = 0; i < 10; i++)
            {
                await transaction.SendAsync("CREATE (:X)");
            }

            await transaction.SendAsync(last);
            var error = await Xunit.Record.ExceptionAsync(() => transaction.CommitAsync());
            Assert.Equal(count == 0, error is BoltException { Code: "Neo.ClientError.Statement.ArithmeticError" });
            Assert.Equal(count, (await (await session.RunAsync("MATCH (n:X) RETURN count(n)")).SingleAsync())[0]);
        }
    }

    [Fact]
    public async Task Of_two_that_wait_for_each_other_one_is_tried_again()
    {
        await server.EmptyAsync();
        await server.RunAsync("CREATE (:N {id: 1, n: 0}), (:N {id: 2, n: 0})");
        await using var driver = Connect(new() { FirstRetryDelay = TimeSpan.FromMilliseconds(50) });
        using var bothHaveOne = new Barrier(2);
        var tries = 0;
        await Task.WhenAll(AddAsync(1, 2), AddAsync(2, 1));

        Assert.Equal([2L, 2L], (await server.RunAsync("MATCH (n:N) RETURN n.n")).Select(row => row[0]));
        Assert.InRange(tries, 3, 100);

        async Task AddAsync(int first, int second)
        {
            await using var session = driver.OpenSession();
            var isFirstTry = true;
            await session.ExecuteWriteAsync(async (transaction, cancellationToken) =>
            {
                Interlocked.Increment(ref tries);
                await AddOneAsync(transaction, first, cancellationToken);
                if (isFirstTry)
                {
                    isFirstTry = false;
                    await Task.Run(bothHaveOne.SignalAndWait, cancellationToken);
                }

                await AddOneAsync(transaction, second, cancellationToken);
            });
        }

        static async Task AddOneAsync(BoltTransaction transaction, int id, CancellationToken cancellationToken)
        {
            var result = await transaction.RunAsync("MATCH (n:N {id: $id}) SET n.n = n.n + 1", new Dictionary<string, object?> { ["id"] = id }, cancellationToken);
            await result.ConsumeAsync(cancellationToken);
        }
    }

    [Fact]
    public async Task Many_sessions_share_few_connections()
    {
        await server.EmptyAsync();
        await using var driver = Connect(new() { MaxConnections = 3 });
        var sums = await Task.WhenAll(Enumerable.Range(0, 20).Select(SumAsync));
        Assert.Equal(Enumerable.Range(0, 20).Select(number => number * 10L), sums);

        async Task<long> SumAsync(int number)
        {
            var sum = 0L;
            for (var i = 0; i < 10; i++)
            {
                await using var session = driver.OpenSession();
                var cursor = await session.RunAsync("RETURN $x AS x", new Dictionary<string, object?> { ["x"] = number });
                sum += (await cursor.SingleAsync()).Get<long>("x");
            }

            return sum;
        }
    }

    [Theory]
    [InlineData("neo4j")]
    [InlineData("bolt+ssc")]
    [InlineData("neo4j+ssc")]
    public async Task The_server_is_reached_by_every_scheme(string scheme)
    {
        await server.EmptyAsync();
        server.RequireOwn();
        await using var driver = new BoltDriver(BoltAddress.Parse($"{scheme}://{server.Authority}"), AuthToken.Basic(server.User, server.Password));
        await using var session = driver.OpenSession();
        var one = await session.ExecuteReadAsync(async (transaction, cancellationToken) =>
        {
            var cursor = await transaction.RunAsync("RETURN 1 AS one", null, cancellationToken);
            return (await cursor.SingleAsync(cancellationToken)).Get<long>("one");
        });
        Assert.Equal(1, one);
    }

    [Fact]
    public async Task A_wrong_password_is_no_transient_error()
    {
        await server.EmptyAsync();
        server.RequireOwn();
        await using var driver = new BoltDriver(BoltAddress.Parse(server.Address), AuthToken.Basic(server.User, "not the password"));
        var error = await Assert.ThrowsAsync<BoltException>(() => driver.VerifyConnectivityAsync());
        Assert.Equal(("Neo.ClientError.Security.Unauthorized", true, false), (error.Code, error.IsSecurityError, error.IsTransient));
    }

    private BoltDriver Connect(BoltOptions? options = null) => new(BoltAddress.Parse(server.Address), AuthToken.Basic(server.User, server.Password), options);
}
