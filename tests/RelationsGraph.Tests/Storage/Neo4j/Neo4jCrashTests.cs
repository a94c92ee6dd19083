using RelationsGraph.Graph;
using RelationsGraph.Storage;
using RelationsGraph.Tests.Graph;

namespace RelationsGraph.Tests.Storage.Neo4j;

/// <summary>A server that dies while articles are loaded, and comes back. It asks nobody who they are.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jCrashTests
{
    private const int Articles = 400;
    private const int BeforeTheCrash = 60;

    [Fact]
    public async Task A_load_that_a_crash_of_the_server_ends_or_interrupts_is_completed()
    {
        Assert.SkipWhen(Neo4jProcess.Home is null, $"There is no Neo4j to start: {Neo4jProcess.Variable} is not set.");
        await using var server = await Neo4jProcess.StartAsync(asksWho: false);
        var location = $"bolt://127.0.0.1:{server.Port}";

        // A loader without patience gives up
        var stored = 0;
        var crash = new TaskCompletionSource();
        var error = await Assert.ThrowsAsync<GraphStoreException>(async () =>
        {
            await using var store = await GraphStore.OpenAsync(location, GraphStoreAccess.Write, new GraphStoreOptions { WriterPatience = TimeSpan.Zero });
            await foreach (var outcome in store.MergeAllAsync(MadeUntil(BeforeTheCrash, crash.Task)))
            {
                Assert.Equal(MergeOutcome.Added, outcome);
                if (++stored == BeforeTheCrash)
                {
                    await server.KillAsync();
                    crash.SetResult();
                }
            }
        });
        Assert.StartsWith($"{location}: the server cannot be reached or went away: ", error.Message, StringComparison.Ordinal);
        Assert.True(error.IsTransient);
        Assert.Equal(BeforeTheCrash, stored);

        // One with patience goes on where that one stopped, and through another crash in the midst of its work
        await server.StartAgainAsync();
        await using var patient = await GraphStore.OpenAsync(location, GraphStoreAccess.Write, new GraphStoreOptions { WriterPatience = TimeSpan.FromMinutes(3) });
        Assert.Equal(BeforeTheCrash, (await patient.CountAsync()).Articles); // nothing that was said to be stored is lost
        var outcomes = new List<MergeOutcome>();
        var restart = Task.CompletedTask;
        crash = new TaskCompletionSource();
        await foreach (var outcome in patient.MergeAllAsync(MadeUntil(2 * BeforeTheCrash, crash.Task)))
        {
            outcomes.Add(outcome);
            if (outcomes.Count == 2 * BeforeTheCrash)
            {
                crash.SetResult();
                restart = KillAndStartAgainAsync(server);
            }
        }

        await restart;
        Assert.Equal(Articles, outcomes.Count);
        Assert.All(outcomes.Take(BeforeTheCrash), outcome => Assert.Equal(MergeOutcome.Unchanged, outcome));
        var expected = Enumerable.Range(0, Articles).Select(StoredArticles.Make).Aggregate(new PropertyGraphBuilder(), (graph, fragment) => graph.Add(fragment)).Build();
        Assert.Equal(GraphDump.Of(expected), GraphDump.Of(await patient.ReadGraphAsync()));
    }

    private static async Task KillAndStartAgainAsync(Neo4jProcess server)
    {
        await Task.Delay(20); // the loader is at work again by then, or about to be
        await server.KillAsync();
        await server.StartAgainAsync();
    }

    private static async IAsyncEnumerable<GraphFragment> MadeUntil(int number, Task goOn)
    {
        for (var i = 0; i < Articles; i++)
        {
            if (i == number)
            {
                await goOn;
            }

            yield return StoredArticles.Make(i);
        }
    }
}
