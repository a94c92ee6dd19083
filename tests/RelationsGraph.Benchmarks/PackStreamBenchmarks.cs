using BenchmarkDotNet.Attributes;
using RelationsGraph.Bolt.PackStream;
using RelationsGraph.Bolt.Values;

namespace RelationsGraph.Benchmarks;

/// <summary>Writing and reading values, as a connection does it. Each takes about <see cref="Megabytes"/> MB, so that MB/s are 10,000 through the milliseconds.</summary>
[MemoryDiagnoser]
public class PackStreamBenchmarks
{
    public const int Megabytes = 10;

    private readonly PackStreamWriter _writer = new();
    private readonly ValueCache _cache = new();
    private readonly Dictionary<string, object?> _batch = BoltRows.MakeBatches()[0];
    private byte[] _relationships = [];
    private byte[] _rows = [];
    private byte[] _nodes = [];

    [GlobalSetup]
    public void Fill()
    {
        _relationships = Repeat(_batch["rows"]);
        _rows = Repeat(Enumerable.Range(0, 1_000).Select(BoltRows.MakeRow).ToArray());
        _nodes = Repeat(Enumerable.Range(0, 1_000).Select(MakeNode).ToArray());
    }

    /// <summary>Batches of maps of eight entries, as a loader sends them.</summary>
    [Benchmark]
    public int Encode()
    {
        var written = 0;
        while (written < Megabytes << 20)
        {
            _writer.Clear();
            _writer.WriteValue(_batch);
            written += _writer.Written.Length;
        }

        return written;
    }

    [Benchmark]
    public int DecodeMaps() => Decode(_relationships);

    [Benchmark]
    public int DecodeRows() => Decode(_rows);

    [Benchmark]
    public int DecodeNodes() => Decode(_nodes);

    private int Decode(byte[] bytes)
    {
        var reader = new PackStreamReader(bytes, DateTimeEncoding.Utc, _cache);
        var count = 0;
        while (!reader.IsAtEnd)
        {
            reader.ReadValue();
            count++;
        }

        return count;
    }

    private static byte[] Repeat(object? value)
    {
        var writer = new PackStreamWriter();
        while (writer.Written.Length < Megabytes << 20)
        {
            writer.WriteValue(value);
        }

        return writer.Written.ToArray();
    }

    private static BoltStructure MakeNode(int number) => new((byte)'N',
    [
        number,
        new[] { "Entity", "Person" },
        new Dictionary<string, object?> { ["id"] = $"person:name-{number}", ["name"] = $"Name {number}", ["aliases"] = new[] { "N.", "Mr N." }, ["mentions"] = number },
        $"4:5b0b7a2e-21c1-4b7f-9f43-8a5f3a8a6b52:{number}",
    ]);
}
