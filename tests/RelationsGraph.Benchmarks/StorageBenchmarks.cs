using BenchmarkDotNet.Attributes;
using RelationsGraph.Graph;
using RelationsGraph.Storage;

namespace RelationsGraph.Benchmarks;

/// <summary>The embedded store: 2,000 articles are 8,000 nodes and 40,000 edges, 25,000 are 100,000 and 500,000.</summary>
[MemoryDiagnoser]
public class StorageBenchmarks
{
    private readonly string _folder = Directory.CreateTempSubdirectory("relgraph-").FullName;
    private GraphFragment[] _articles = [];
    private IGraphStore _store = null!;

    [Params(2_000, 25_000)]
    public int Articles { get; set; }

    private string Location => Path.Combine(_folder, "full.db");

    [GlobalSetup]
    public async Task FillAsync()
    {
        _articles = [.. GeneratedArticles.Make(Articles)];
        _store = await GraphStore.OpenAsync(Location, GraphStoreAccess.Write);
        await MergeAllAsync(_store);
    }

    [GlobalCleanup]
    public async Task DeleteAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark]
    public async Task MergeAsync()
    {
        var location = Path.Combine(_folder, "new.db");
        await using (var store = await GraphStore.OpenAsync(location, GraphStoreAccess.Write))
        {
            await MergeAllAsync(store);
        }

        File.Delete(location);
    }

    [Benchmark]
    public Task MergeAgainAsync() => MergeAllAsync(_store);

    [Benchmark]
    public async Task<long> OpenAndCountAsync()
    {
        await using var store = await GraphStore.OpenAsync(Location, GraphStoreAccess.Read);
        return (await store.CountAsync()).Edges;
    }

    [Benchmark]
    public Task<PropertyGraph> ReadGraphAsync() => _store.ReadGraphAsync();

    [Benchmark]
    public async Task<int> StreamEdgesAsync()
    {
        await using var snapshot = await _store.OpenSnapshotAsync();
        return await snapshot.ReadEdgesAsync().CountAsync();
    }

    [Benchmark]
    public PropertyGraph BuildInMemory() =>
        _articles.Aggregate(new PropertyGraphBuilder(), (graph, article) => graph.Add(article)).Build();

    private async Task MergeAllAsync(IGraphStore store)
    {
        foreach (var article in _articles)
        {
            await store.MergeAsync(article);
        }
    }
}
