using System.Diagnostics;
using System.Globalization;
using RelationsGraph.Bolt;
using RelationsGraph.Graph;
using RelationsGraph.Storage;

namespace RelationsGraph.Benchmarks;

/// <summary>
/// Measures loading into and reading from a running Neo4j server, whose database it empties: <c>-- neo4j bolt://user@host:7687</c>, with the
/// password in <c>NEO4J_PASSWORD</c>, and the number of the server's process after it, where that is on the same machine. <c>wire</c> or
/// <c>store</c> at the end measures only what goes over Bolt as it is, or only what the store makes of articles.
/// </summary>
/// <remarks>
/// Beside the time that passed it gives the processor time of this process, all threads and the kernel's work for them: what the client costs.
/// A share of the time that passed says little where other programs take the processors too, since they lengthen it; the share of what client
/// and server took together is the same then. Rounds are repeated, since a server that has just started is slow.
/// </remarks>
internal static class Neo4jProgram
{
    private const int Nodes = 20_000;
    private const int Relationships = 100_000;
    private const int BatchSize = 2_000;
    private const int Rounds = 4;
    private const int Articles = 2_500;

    private static readonly string[] Types = ["VISITS", "MEETS", "CALLS_ON", "CRITICIZES", "SANCTIONS", "SUPPORTS", "ATTACKS", "AIDS"];

    public static async Task<int> RunAsync(string location, int? serverProcess, string? part)
    {
        using var server = serverProcess is { } id ? Process.GetProcessById(id) : null;
        var password = Environment.GetEnvironmentVariable("NEO4J_PASSWORD");
        var user = GraphStore.FindUser(location);
        var address = BoltAddress.Parse(user is null ? location : location.Replace(user + "@", "", StringComparison.Ordinal));
        await using var driver = new BoltDriver(address, user is null ? AuthToken.None : AuthToken.Basic(user, password ?? ""));
        await using (await GraphStore.OpenAsync(location, GraphStoreAccess.Write, new GraphStoreOptions { Password = password }))
        {
            // Opening makes the constraint without which merging is a search through all nodes
        }

        if (part is null or "wire")
        {
            await MeasureWireAsync(driver, server);
        }

        if (part is null or "store")
        {
            await using var store = await GraphStore.OpenAsync(location, GraphStoreAccess.Write, new GraphStoreOptions { Password = password });
            await MeasureStoreAsync(driver, server, store);
        }

        return 0;
    }

    private static async Task MeasureWireAsync(BoltDriver driver, Process? server)
    {
        for (var round = 1; round <= Rounds; round++)
        {
            await EmptyAsync(driver);
            await MeasureAsync(server, $"round {round}: merge nodes", Nodes, () => LoadNodesAsync(driver));
            await MeasureAsync(server, $"round {round}: merge relationships", Relationships, () => LoadRelationshipsAsync(driver));
            await MeasureAsync(server, $"round {round}: read rows of five columns", Relationships, () => ReadAsync(driver));
        }
    }

    private static async Task MeasureStoreAsync(BoltDriver driver, Process? server, IGraphStore store)
    {
        for (var round = 1; round <= Rounds; round++)
        {
            // Edges work their properties out once, and so have to be others each time
            var articles = GeneratedArticles.Make(Articles).ToList();
            var edges = articles.Sum(article => article.Edges.Length);
            await EmptyAsync(driver);
            await MeasureAsync(server, $"round {round}: store {Articles} articles, edges", edges, () => LoadAsync(store, articles));
            await MeasureAsync(server, $"round {round}: the same articles again, edges", edges, () => LoadAsync(store, articles));
            await MeasureAsync(server, $"round {round}: read the graph, edges", edges, () => store.ReadGraphAsync());
        }
    }

    private static async Task LoadAsync(IGraphStore store, List<GraphFragment> articles) => await store.MergeAllAsync(articles.ToAsyncEnumerable()).CountAsync();

    private static async Task MeasureAsync(Process? server, string what, int count, Func<Task> work)
    {
        var (own, others) = (Environment.CpuUsage.TotalTime, TimeOf(server));
        var watch = Stopwatch.StartNew();
        await work();
        var elapsed = watch.Elapsed;
        own = Environment.CpuUsage.TotalTime - own;
        others = TimeOf(server) - others;
        var ofBoth = server is null ? "" : $"; server {others.TotalSeconds,6:0.000} s, client {own / (own + others),4:P0} of both";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-48} {count,9:N0} in {elapsed.TotalSeconds,7:0.000} s = {count / elapsed.TotalSeconds,9:N0}/s; client {own.TotalSeconds,6:0.000} s = {own / elapsed,4:P0}{ofBoth}"));
    }

    private static TimeSpan TimeOf(Process? process)
    {
        process?.Refresh();
        return process?.TotalProcessorTime ?? TimeSpan.Zero;
    }

    private static async Task EmptyAsync(BoltDriver driver)
    {
        await using var session = driver.OpenSession();
        await using var result = await session.RunAsync("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
        await result.ConsumeAsync();
    }

    private static Task LoadNodesAsync(BoltDriver driver) => SendAsync(driver, Enumerable.Range(0, Nodes).Chunk(BatchSize).Select(chunk => (
        "UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n:Person, n += row.properties",
        (IReadOnlyList<object?>)Rows(chunk, i => new() { ["id"] = Id(i), ["properties"] = new Dictionary<string, object?> { ["name"] = $"Person {i}", ["aliases"] = new[] { $"P. {i}" } } }))));

    private static Task LoadRelationshipsAsync(BoltDriver driver) => SendAsync(driver, Enumerable.Range(0, Relationships)
        .GroupBy(i => Types[i % Types.Length])
        .SelectMany(sameType => sameType.Select(MakeRelationship).OrderBy(row => (string)row["source"]!, StringComparer.Ordinal).Chunk(BatchSize).Select(chunk => (
            $$"""
            UNWIND $rows AS row
            MATCH (a:Entity {id: row.source})
            MATCH (b:Entity {id: row.target})
            MERGE (a)-[r:{{sameType.Key}} {key: row.key}]->(b)
            SET r += row.properties
            """,
            (IReadOnlyList<object?>)chunk))));

    // One batch after another is sent in one transaction, and the server works on one while the next is under way
    private static async Task SendAsync(BoltDriver driver, IEnumerable<(string Query, IReadOnlyList<object?> Rows)> batches)
    {
        await using var session = driver.OpenSession();
        await session.ExecuteWriteAsync(async (transaction, cancellationToken) =>
        {
            foreach (var (query, rows) in batches)
            {
                await transaction.SendAsync(query, new Dictionary<string, object?> { ["rows"] = rows }, cancellationToken);
            }
        });
    }

    private static async Task ReadAsync(BoltDriver driver)
    {
        await using var session = driver.OpenSession();
        await using var result = await session.RunAsync("MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id, type(r), b.id, r.start, r.confidence");
        var count = await result.CountAsync();
        if (count != Relationships)
        {
            throw new InvalidOperationException($"{count} rows came where {Relationships} were written.");
        }
    }

    private static object?[] Rows(int[] chunk, Func<int, Dictionary<string, object?>> make) => Array.ConvertAll(chunk, i => (object?)make(i));

    private static Dictionary<string, object?> MakeRelationship(int i) => new()
    {
        ["source"] = Id((int)(i * 7919L % Nodes)),
        ["target"] = Id((int)(i * 104_729L % Nodes)),
        ["key"] = $"{Types[i % Types.Length]}:{i:x32}",
        ["properties"] = new Dictionary<string, object?>
        {
            ["status"] = "happened", ["start"] = new DateOnly(2025, 1, 1).AddDays(i % 300), ["confidence"] = 0.8, ["evidence"] = "arrived in the capital on Monday",
        },
    };

    private static string Id(int i) => string.Create(CultureInfo.InvariantCulture, $"person:{i:D6}");
}
