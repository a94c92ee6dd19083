using System.Buffers.Text;
using System.Text;
using RelationsGraph.Analysis;

namespace RelationsGraph.Benchmarks.Kernels;

/// <summary>
/// Reads networks: <c>.csv</c> with the columns <c>source,target,type,weight</c> (names without commas), and <c>.tsv</c> of
/// the SNAP collection, two numbers a line, <c>#</c> before comments.
/// </summary>
internal static class NetworkFile
{
    public static Network Read(string path) => path.EndsWith(".csv", StringComparison.Ordinal) ? ReadNamed(path) : ReadNumbers(path);

    /// <summary>Nodes are numbered as they stand in the file; numbers that do not occur are isolated nodes.</summary>
    private static Network ReadNumbers(string path)
    {
        var (sources, targets) = (new List<int>(), new List<int>());
        var most = -1;
        var rest = File.ReadAllBytes(path).AsSpan();
        while (TakeLine(ref rest, out var line))
        {
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            var source = TakeNumber(ref line);
            line = line[1..];
            var target = TakeNumber(ref line);
            sources.Add(source);
            targets.Add(target);
            most = Math.Max(most, Math.Max(source, target));
        }

        return new Network(GraphSnapshot.FromEdges(most + 1, Span(sources), Span(targets)), null, null, null);
    }

    private static Network ReadNamed(string path)
    {
        var (nodes, types) = (new NameTable(), new NameTable());
        var (sources, targets, typeOfEdge, weights) = (new List<int>(), new List<int>(), new List<int>(), new List<double>());
        var rest = File.ReadAllBytes(path).AsSpan();
        TakeLine(ref rest, out _);
        while (TakeLine(ref rest, out var line))
        {
            sources.Add(nodes.IndexOf(TakeField(ref line)));
            targets.Add(nodes.IndexOf(TakeField(ref line)));
            typeOfEdge.Add(types.IndexOf(TakeField(ref line)));
            var weight = TakeField(ref line);
            weights.Add(Utf8Parser.TryParse(weight, out double value, out _)
                ? value
                : throw new FormatException($"'{Encoding.UTF8.GetString(weight)}' is not a weight."));
        }

        var graph = GraphSnapshot.FromEdges(nodes.Count, Span(sources), Span(targets), Span(weights));
        return new Network(graph, nodes.ToArray(), types.ToArray(), [.. typeOfEdge]);
    }

    private static bool TakeLine(ref Span<byte> rest, out Span<byte> line)
    {
        var end = rest.IndexOf((byte)'\n');
        var taken = end >= 0 ? end : rest.Length;
        line = rest[..taken].TrimEnd((byte)'\r');
        var any = !rest.IsEmpty;
        rest = rest[Math.Min(taken + 1, rest.Length)..];
        return any;
    }

    private static Span<byte> TakeField(ref Span<byte> line)
    {
        var end = line.IndexOf((byte)',');
        var field = end >= 0 ? line[..end] : line;
        line = end >= 0 ? line[(end + 1)..] : [];
        return field;
    }

    private static int TakeNumber(ref Span<byte> line)
    {
        var (number, length) = (0, 0);
        while (length < line.Length && line[length] is >= (byte)'0' and <= (byte)'9')
        {
            number = (number * 10) + line[length++] - '0';
        }

        line = length > 0 ? line[length..] : throw new FormatException($"'{Encoding.UTF8.GetString(line)}' does not begin with a number.");
        return number;
    }

    private static ReadOnlySpan<T> Span<T>(List<T> list) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list);
}
