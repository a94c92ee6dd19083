using BenchmarkDotNet.Attributes;
using RelationsGraph.Bolt;

namespace RelationsGraph.Benchmarks;

/// <summary>
/// What the client alone takes for 100,000 relationships in batches of 2,000, and for 100,000 rows of five columns: the other side of the
/// connection does as good as nothing, in the same process.
/// </summary>
[MemoryDiagnoser]
public class BoltClientBenchmarks : IAsyncDisposable
{
    private readonly List<Dictionary<string, object?>> _batches = BoltRows.MakeBatches();
    private CannedServer _server = null!;
    private BoltDriver _driver = null!;

    [GlobalSetup(Target = nameof(LoadAsync))]
    public void StartForLoading() => Start(givesRows: false);

    [GlobalSetup(Target = nameof(ReadAsync))]
    public void StartForReading() => Start(givesRows: true);

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        await _driver.DisposeAsync();
        _server.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public async Task LoadAsync()
    {
        await using var session = _driver.OpenSession();
        await session.ExecuteWriteAsync(async (transaction, cancellationToken) =>
        {
            var pending = new List<PendingResult>();
            foreach (var batch in _batches)
            {
                pending.Add(await transaction.SendAsync("UNWIND $rows AS row MERGE ...", batch, cancellationToken));
            }

            foreach (var result in pending)
            {
                await result.ConsumeAsync(cancellationToken);
            }
        });
    }

    [Benchmark]
    public async Task<int> ReadAsync()
    {
        await using var session = _driver.OpenSession();
        var cursor = await session.RunAsync("MATCH ... RETURN ...");
        return await cursor.CountAsync();
    }

    private void Start(bool givesRows)
    {
        _server = new(givesRows);
        _driver = new(BoltAddress.Parse($"bolt://127.0.0.1:{_server.Port}"), AuthToken.None);
    }
}
