using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RelationsGraph.Graph.Formats;

/// <summary>Reads GraphML that is laid out as <see cref="GraphMlWriter"/> does it, straight from its bytes.</summary>
/// <remarks>
/// Anything else, every mistake among it, makes it give up: <see cref="GraphMlReader"/> then reads the file again, gives the same
/// graph where it can be read, and says what is wrong where it cannot. So nothing here keeps account of lines. It goes from
/// element to element without a tree or an XML reader, shares texts that come again, and relies on the order of nodes and edges
/// where the other looks names up (<c>kernels graphml-read</c>). Its hot methods are compiled with full optimisation at once: a
/// graph is read before the run time would have found them to be hot.
/// </remarks>
internal sealed class GraphMlScanner
{
    private static readonly IEnumerable<Evidence> NoEvidence = ImmutableArray<Evidence>.Empty;

    private readonly ElementBuffer _buffer;
    private readonly Utf8TextPool _texts = new();
    private readonly Utf8IdTable _nodeTokens = new();
    private readonly Dictionary<string, ImmutableArray<string>> _labels = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Node>.Builder _nodes = ImmutableArray.CreateBuilder<Node>();
    private readonly List<Edge> _edges = [];
    private readonly List<int> _sources = [];
    private readonly List<int> _targets = [];
    private GraphMlScannedTable _nodeTable = null!;
    private GraphMlScannedTable _edgeTable = null!;
    private bool _hasRecords;

    private GraphMlScanner(Stream stream) => _buffer = new ElementBuffer(stream);

    /// <summary>Reads a graph, or gives null where the file is not as expected. Where the stream then stands is not said.</summary>
    public static PropertyGraph? TryRead(Stream stream) => new GraphMlScanner(stream).Read();

    private PropertyGraph? Read()
    {
        if (!_buffer.Fill() || !ReadHead())
        {
            return null;
        }

        do
        {
            if (!ReadElements(_buffer.TakeElements()))
            {
                return null;
            }
        }
        while (_buffer.Fill());

        return ReadEnd() ? Build() : null;
    }

    private bool ReadHead()
    {
        var cursor = new Utf8Cursor(_buffer.Rest);
        if (!cursor.Skip(GraphMlWriter.Start) || !cursor.Skip(GraphMlWriter.SchemaLocation))
        {
            return false;
        }

        var (nodeColumns, edgeColumns) = (new List<(string, GraphMlColumn)>(), new List<(string, GraphMlColumn)>());
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (cursor.Skip("  <key id=\""u8))
        {
            if (!cursor.TakeAttribute(out var id)
                || !cursor.Skip(" for=\""u8) || !cursor.TakeAttribute(out var owner)
                || !cursor.Skip(" attr.name=\""u8) || !cursor.TakeAttribute(out var name)
                || !cursor.Skip(" attr.type=\""u8) || !cursor.TakeAttribute(out var type)
                || !cursor.Skip("/>\n"u8) || owner is not ("node" or "edge") || id.Length == 0 || !ids.Add(id))
            {
                return false;
            }

            (owner == "node" ? nodeColumns : edgeColumns).Add((id, GraphMlColumn.Of(owner == "node", name, type)));
        }

        if (!cursor.Skip(GraphMlWriter.GraphStart) || !GraphMlScannedTable.CanBeOf(nodeColumns) || !GraphMlScannedTable.CanBeOf(edgeColumns))
        {
            return false;
        }

        _nodeTable = new GraphMlScannedTable(nodeColumns, _texts);
        _edgeTable = new GraphMlScannedTable(edgeColumns, _texts);
        _buffer.Advance(_buffer.Rest.Length - cursor.Rest.Length);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool ReadElements(ReadOnlySpan<byte> elements)
    {
        var cursor = new Utf8Cursor(elements);
        while (true)
        {
            cursor.SkipSpace();
            if (cursor.Skip("<edge id=\""u8))
            {
                if (!ReadEdge(ref cursor))
                {
                    return false;
                }
            }
            else if (!cursor.Skip("<node id=\""u8))
            {
                return cursor.IsAtEnd;
            }
            else if (!ReadNode(ref cursor))
            {
                return false;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool ReadNode(ref Utf8Cursor cursor)
    {
        if (!cursor.TakeUntil((byte)'"', out var token)
            || !cursor.Skip(">"u8) || !_nodeTable.ReadValues(ref cursor) || !cursor.Skip("</node>"u8)
            || !Utf8Text.TryDecode(token, inAttribute: true, out var id) || id.Length == 0
            || MakeNode(id) is not { } node
            || (_nodes.Count > 0 && string.CompareOrdinal(_nodes[^1].Id, node.Id) >= 0))
        {
            return false;
        }

        _nodes.Add(node);
        return _nodeTokens.TryAdd(token);
    }

    private Node? MakeNode(string id)
    {
        if (_nodeTable.Record is { } record)
        {
            return FromRecord(record, GraphRecordReader.ToNode);
        }

        if (_nodeTable.Kind is not { } kind)
        {
            return null;
        }

        if (!_labels.TryGetValue(kind, out var labels))
        {
            labels = new Node(id, PlainElement.SplitLabels(kind), PropertyMap.Empty).Labels;
            _labels.Add(kind, labels);
        }

        return Node.WithLabelsOfAnother(id, labels, _nodeTable.TakeProperties());
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool ReadEdge(ref Utf8Cursor cursor)
    {
        if (!cursor.TakeUntil((byte)'"', out var token)
            || !cursor.Skip(" source=\""u8) || !cursor.TakeUntil((byte)'"', out var sourceToken)
            || !cursor.Skip(" target=\""u8) || !cursor.TakeUntil((byte)'"', out var targetToken)
            || !SkipGephiLabel(ref cursor)
            || !cursor.Skip(">"u8) || !_edgeTable.ReadValues(ref cursor) || !cursor.Skip("</edge>"u8)
            || !Utf8Text.TryDecode(token, inAttribute: true, out var id) || id.Length == 0)
        {
            return false;
        }

        var (source, target) = (_nodeTokens.IndexOf(sourceToken), _nodeTokens.IndexOf(targetToken));
        if (source < 0 || target < 0 || MakeEdge(id, _nodes[source].Id, _nodes[target].Id) is not { } edge
            || (_edges.Count > 0 && string.CompareOrdinal(_edges[^1].Key, edge.Key) >= 0))
        {
            return false;
        }

        _edges.Add(edge);
        _sources.Add(source);
        _targets.Add(target);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Edge? MakeEdge(string id, string sourceId, string targetId) => _edgeTable.Record is { } record
        ? EdgeFromRecord(record, sourceId, targetId)
        : _edgeTable.Kind is { Length: > 0 } type
        ? new Edge(id, type, sourceId, targetId, _edgeTable.TakeProperties(), NoEvidence)
        : null;

    private Edge? EdgeFromRecord(string record, string sourceId, string targetId) =>
        FromRecord(record, json => GraphRecordReader.ToEdge(json, sourceId, targetId));

    private static bool SkipGephiLabel(ref Utf8Cursor cursor) => !cursor.Skip(" label=\""u8) || cursor.TakeAttribute(out _);

    private T? FromRecord<T>(string record, Func<string, T> parse)
        where T : class
    {
        _hasRecords = true;
        try
        {
            return parse(record);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private bool ReadEnd()
    {
        var cursor = new Utf8Cursor(_buffer.Rest);
        cursor.SkipSpace();
        if (!cursor.Skip("</graph>"u8))
        {
            return false;
        }

        cursor.SkipSpace();
        if (!cursor.Skip("</graphml>"u8))
        {
            return false;
        }

        cursor.SkipSpace();
        return cursor.IsAtEnd;
    }

    private PropertyGraph Build()
    {
        // What plans and confirms has dates, and so a record
        if (_hasRecords)
        {
            var confirmations = Confirmations.Find(_edges);
            foreach (ref var edge in CollectionsMarshal.AsSpan(_edges))
            {
                edge = confirmations.Apply(edge);
            }
        }

        return new PropertyGraph(_nodes.ToImmutable(), [.. _edges], [.. _sources], [.. _targets]);
    }
}
