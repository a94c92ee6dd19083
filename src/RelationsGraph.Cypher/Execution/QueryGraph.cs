using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using RelationsGraph.Cypher.Values;
using RelationsGraph.Graph;

namespace RelationsGraph.Cypher.Execution;

/// <summary>The graph that a query works on: one that stands still and, from the first write on, what the query made of it.</summary>
/// <remarks>
/// Nodes and edges are positions: those of the graph below, and after them what the query creates. A position is never given twice, and
/// that of a deleted element stays readable, for rows may still hold it. For one thread.
/// </remarks>
internal sealed class QueryGraph(PropertyGraph graph)
{
    private readonly GraphIndex _index = GraphIndex.Of(graph);
    private readonly int _edgeCount = graph.Edges.Length;
    private readonly List<string> _newTypes = [];
    private GraphDraft? _draft;
    private (int Version, PropertyGraph Graph)? _current;

    /// <summary>The graph as it was when the query began: what plans are made for.</summary>
    public PropertyGraph Base { get; } = graph;

    /// <summary>What the query has changed; null before the first write.</summary>
    public GraphDraft? Draft => _draft;

    /// <summary>The graph as it is now; made anew at the first call after a write.</summary>
    public PropertyGraph Current
    {
        get
        {
            if (_draft is null)
            {
                return Base;
            }

            if (_current?.Version != _draft.Version)
            {
                _current = (_draft.Version, _draft.Changes.ApplyTo(Base));
            }

            return _current!.Value.Graph;
        }
    }

    /// <summary>One more than the greatest position of a node.</summary>
    public int NodeCount => _draft?.NodeCount ?? Base.Nodes.Length;

    /// <summary>One more than the greatest position of an edge.</summary>
    public int EdgeCount => _draft?.EdgeCount ?? _edgeCount;

    /// <summary>What the query changes, made at the first call.</summary>
    public GraphDraft Write() => _draft ??= new GraphDraft(this);

    public bool IsDeletedNode(int node) => _draft is not null && _draft.IsDeletedNode(node);

    public bool IsDeletedEdge(int edge) => _draft is not null && _draft.IsDeletedEdge(edge);

    /// <summary>The node as it is now, or was when it was deleted.</summary>
    public Node NodeAt(int node) => _draft?.FindNode(node)?.ToNode() ?? Base.Nodes[node];

    /// <summary>The edge as it is now, or was when it was deleted.</summary>
    public Edge EdgeAt(int edge) => _draft?.FindEdge(edge)?.Edge ?? Base.Edges[edge];

    /// <summary>The position of the node with an identifier, or -1.</summary>
    public int IndexOfNode(string id) => _draft is null ? Base.IndexOfNode(id) : _draft.IndexOfNode(id);

    /// <summary>The position of the edge with a key, or -1.</summary>
    public int IndexOfEdge(string key) => _draft is null ? Base.IndexOfEdge(key) : _draft.IndexOfEdge(key);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SourceOf(int edge) => edge < _edgeCount ? Base.SourceOf(edge) : _draft!.NewEdge(edge).Source;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TargetOf(int edge) => edge < _edgeCount ? Base.TargetOf(edge) : _draft!.NewEdge(edge).Target;

    /// <summary>The edges that go out from a node; valid until the next write.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<int> OutEdges(int node) => _draft is null ? Base.OutEdges(node) : _draft.OutEdges(node);

    /// <summary>The edges that come in to a node; valid until the next write.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<int> InEdges(int node) => _draft is null ? Base.InEdges(node) : _draft.InEdges(node);

    /// <summary>The number of an edge's type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TypeOf(int edge) => edge < _edgeCount ? _index.TypeOf(edge) : _draft!.NewEdge(edge).Type;

    /// <summary>The name of an edge's type; unlike the edge itself it is found without a look at far memory.</summary>
    public string TypeNameOf(int edge)
    {
        var type = TypeOf(edge);
        return type < _index.TypeCount ? _index.TypeName(type) : _newTypes[type - _index.TypeCount];
    }

    /// <summary>The number of a type. One that no edge has gets a number too, for the query may create such edges.</summary>
    public int NumberOfType(string type)
    {
        var known = _index.NumberOfType(type);
        if (known >= 0)
        {
            return known;
        }

        var number = _newTypes.IndexOf(type);
        if (number < 0)
        {
            number = _newTypes.Count;
            _newTypes.Add(type);
        }

        return _index.TypeCount + number;
    }

    /// <summary>The nodes of <see cref="Base"/> with a label, one bit a node; those that <see cref="TryGetWrittenLabels"/> knows excepted.</summary>
    public ulong[] LabelSet(string label) => _index.NodesWithLabel(label);

    /// <summary>The labels of a node that the query created or changed; false for another, whose labels are those in <see cref="Base"/>.</summary>
    public bool TryGetWrittenLabels(int node, out ImmutableArray<string> labels)
    {
        var draft = _draft?.FindNode(node);
        labels = draft is null ? [] : draft.Labels;
        return draft is not null;
    }

    /// <summary>The nodes with a label.</summary>
    public ImmutableArray<int> NodesWithLabel(string label)
    {
        var known = Base.NodesWithLabel(label);
        return _draft is null ? known : [.. known.Where(_draft.IsUntouched), .. _draft.NodesWithLabel(label)];
    }

    /// <summary>The nodes, with a label where one is given, whose property may have a value.</summary>
    public int[] NodesWithProperty(string? label, string key, Value value)
    {
        var known = _index.NodesByProperty(label, key).Find(value);
        if (_draft is null)
        {
            return known;
        }

        var written = _draft.NodesWithProperty(label, key, value);
        return known.Length == 0 ? written
            : written.Length == 0 && Array.TrueForAll(known, _draft.IsUntouched) ? known
            : [.. known.Where(_draft.IsUntouched), .. written];
    }

    /// <summary>The nodes, with a label where one is given, whose property may lie in a range.</summary>
    public IEnumerable<int> NodesInRange(string? label, string key, ValueRange range)
    {
        var known = _index.NodesInOrder(label, key)?.Find(range)
            ?? (label is null ? Enumerable.Range(0, Base.Nodes.Length) : Base.NodesWithLabel(label));
        return _draft is null ? known : [.. known.Where(_draft.IsUntouched), .. _draft.NodesWithProperty(label, key)];
    }

    /// <summary>The edges of some types, or all where none is given.</summary>
    public IEnumerable<int> EdgesOf(ImmutableArray<string> types)
    {
        var known = types.Length switch
        {
            0 => Enumerable.Range(0, _edgeCount),
            1 => Base.EdgesOfType(types[0]),
            _ => types.SelectMany(type => Base.EdgesOfType(type)),
        };
        return _draft is null
            ? known
            : known.Concat(_draft.NewEdges.Where(edge => types.IsEmpty || types.Contains(TypeNameOf(edge)))).Where(edge => !IsDeletedEdge(edge));
    }
}
