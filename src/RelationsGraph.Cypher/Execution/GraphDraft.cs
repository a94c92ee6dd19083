using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;
using RelationsGraph.Graph;

namespace RelationsGraph.Cypher.Execution;

/// <summary>What a query has changed in a graph so far. Only what was touched is kept here; the rest is read from the graph below.</summary>
/// <remarks>Nothing here judges: whether a write is allowed is for <see cref="GraphWriter"/> to say.</remarks>
internal sealed class GraphDraft
{
    private readonly QueryGraph _graph;
    private readonly NodeDraftIndex _index;
    private readonly Dictionary<int, NodeDraft> _nodes = [];
    private readonly Dictionary<int, EdgeDraft> _edges = [];
    private readonly Dictionary<int, List<int>> _out = [];
    private readonly Dictionary<int, List<int>> _in = [];
    private readonly List<NewEdge> _newEdges = [];
    private readonly Dictionary<string, int> _newIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _newKeys = new(StringComparer.Ordinal);

    public GraphDraft(QueryGraph graph)
    {
        _graph = graph;
        _index = new NodeDraftIndex(_nodes);
        NodeCount = graph.Base.Nodes.Length;
    }

    public int NodeCount { get; private set; }

    /// <summary>How often was written.</summary>
    public int Version { get; private set; }

    public int EdgeCount => _graph.Base.Edges.Length + _newEdges.Count;

    /// <summary>The positions of the edges that the query created, also of those that it deleted again.</summary>
    public IEnumerable<int> NewEdges => Enumerable.Range(_graph.Base.Edges.Length, _newEdges.Count);

    /// <summary>The nodes that were written, deleted ones among them.</summary>
    public IEnumerable<KeyValuePair<int, NodeDraft>> Nodes => _nodes;

    /// <summary>The edges that were written, deleted ones among them.</summary>
    public IEnumerable<KeyValuePair<int, EdgeDraft>> Edges => _edges;

    /// <summary>The differences from the graph below. What is written as it was before is none.</summary>
    public GraphChanges Changes => new(
        Collect(
            _nodes.Values, static draft => (draft.Id, new ElementChange<Node>(draft.Before, draft.IsDeleted ? null : draft.ToNode())), IsSame),
        Collect(
            _edges.Values, static draft => (draft.Edge.Key, new ElementChange<Edge>(draft.Before, draft.IsDeleted ? null : draft.Edge)), IsSame));

    public NodeDraft? FindNode(int node) => _nodes.GetValueOrDefault(node);

    public EdgeDraft? FindEdge(int edge) => _edges.GetValueOrDefault(edge);

    public NewEdge NewEdge(int edge) => _newEdges[edge - _graph.Base.Edges.Length];

    public bool IsUntouched(int node) => !_nodes.ContainsKey(node);

    public bool IsDeletedNode(int node) => _nodes.TryGetValue(node, out var draft) && draft.IsDeleted;

    public bool IsDeletedEdge(int edge) => _edges.TryGetValue(edge, out var draft) && draft.IsDeleted;

    public int IndexOfNode(string id)
    {
        var known = _graph.Base.IndexOfNode(id);
        return known >= 0 && !IsDeletedNode(known) ? known : _newIds.GetValueOrDefault(id, -1);
    }

    public int IndexOfEdge(string key)
    {
        var known = _graph.Base.IndexOfEdge(key);
        return known >= 0 && !IsDeletedEdge(known) ? known : _newKeys.GetValueOrDefault(key, -1);
    }

    public ReadOnlySpan<int> OutEdges(int node) => EdgesAt(_out, node, _graph.Base.OutEdges);

    public ReadOnlySpan<int> InEdges(int node) => EdgesAt(_in, node, _graph.Base.InEdges);

    public int[] NodesWithLabel(string label) => _index.NodesWithLabel(label);

    public int[] NodesWithProperty(string? label, string key, Value value) => _index.NodesWithProperty(label, key, value);

    public IEnumerable<int> NodesWithProperty(string? label, string key) => _index.NodesWithProperty(label, key);

    /// <summary>Adds a node; its position.</summary>
    public int CreateNode(string id, ImmutableArray<string> labels, PropertyMap properties, SourceSpan span)
    {
        var node = NodeCount++;
        var draft = new NodeDraft(id, null) { Properties = properties, Span = span };
        draft.AddLabels(labels);
        _nodes.Add(node, draft);
        _newIds.Add(id, node);
        _index.Add(node, draft);
        Version++;
        return node;
    }

    /// <summary>Adds an edge; its position.</summary>
    public int CreateEdge(Edge edge, int source, int target, SourceSpan span)
    {
        var position = EdgeCount;
        _newEdges.Add(new NewEdge(source, target, _graph.NumberOfType(edge.Type)));
        _edges.Add(position, new EdgeDraft(null, edge) { Span = span });
        _newKeys.Add(edge.Key, position);
        OwnEdgesAt(_out, source, _graph.Base.OutEdges).Add(position);
        OwnEdgesAt(_in, target, _graph.Base.InEdges).Add(position);
        Version++;
        return position;
    }

    /// <summary>Changes a node.</summary>
    public void ChangeNode(int node, SourceSpan span, Action<NodeDraft> change)
    {
        if (!_nodes.TryGetValue(node, out var draft))
        {
            var before = _graph.Base.Nodes[node];
            _nodes.Add(node, draft = new NodeDraft(before.Id, before));
        }
        else
        {
            _index.Remove(node, draft);
        }

        change(draft);
        draft.Span = span;
        _index.Add(node, draft);
        Version++;
    }

    /// <summary>Changes an edge.</summary>
    public void ChangeEdge(int edge, SourceSpan span, Func<Edge, Edge> change)
    {
        var draft = DraftOfEdge(edge);
        draft.Edge = change(draft.Edge);
        draft.Span = span;
        Version++;
    }

    public void DeleteNode(int node, SourceSpan span)
    {
        ChangeNode(node, span, static draft => draft.IsDeleted = true);
        _newIds.Remove(_nodes[node].Id);
    }

    public void DeleteEdge(int edge, SourceSpan span)
    {
        var draft = DraftOfEdge(edge);
        draft.IsDeleted = true;
        draft.Span = span;
        _newKeys.Remove(draft.Edge.Key);
        Remove(OwnEdgesAt(_out, _graph.SourceOf(edge), _graph.Base.OutEdges), edge);
        Remove(OwnEdgesAt(_in, _graph.TargetOf(edge), _graph.Base.InEdges), edge);
        Version++;
    }

    // Sought from the end, where whoever deletes all edges of a node begins
    private static void Remove(List<int> edges, int edge) => edges.RemoveAt(edges.LastIndexOf(edge));

    private delegate ReadOnlySpan<int> KnownEdges(int node);

    private ReadOnlySpan<int> EdgesAt(Dictionary<int, List<int>> own, int node, KnownEdges known) =>
        own.TryGetValue(node, out var edges) ? CollectionsMarshal.AsSpan(edges)
        : node < _graph.Base.Nodes.Length ? known(node)
        : [];

    private List<int> OwnEdgesAt(Dictionary<int, List<int>> own, int node, KnownEdges known)
    {
        if (!own.TryGetValue(node, out var edges))
        {
            own.Add(node, edges = node < _graph.Base.Nodes.Length ? [.. known(node)] : []);
        }

        return edges;
    }

    private EdgeDraft DraftOfEdge(int edge)
    {
        if (!_edges.TryGetValue(edge, out var draft))
        {
            var before = _graph.Base.Edges[edge];
            _edges.Add(edge, draft = new EdgeDraft(before, before));
        }

        return draft;
    }

    // An element that was deleted and one of the same name that was created are one change
    private static ImmutableArray<ElementChange<T>> Collect<TDraft, T>(
        IReadOnlyCollection<TDraft> drafts, Func<TDraft, (string Name, ElementChange<T> Change)> changeOf, Func<ElementChange<T>, bool> isSame)
        where T : class
    {
        var changes = new (string Name, ElementChange<T> Change)[drafts.Count];
        var count = 0;
        foreach (var draft in drafts)
        {
            changes[count++] = changeOf(draft);
        }

        SortByName(changes);
        var collected = ImmutableArray.CreateBuilder<ElementChange<T>>(changes.Length);
        for (var i = 0; i < changes.Length;)
        {
            var (name, change) = changes[i];
            for (i++; i < changes.Length && changes[i].Name == name; i++)
            {
                change = new ElementChange<T>(change.Before ?? changes[i].Change.Before, change.After ?? changes[i].Change.After);
            }

            if (!isSame(change))
            {
                collected.Add(change);
            }
        }

        return collected.DrainToImmutable();
    }

    // Names that the query made are in order as they come
    private static void SortByName<T>((string Name, ElementChange<T> Change)[] changes)
        where T : class
    {
        for (var i = 1; i < changes.Length; i++)
        {
            if (string.CompareOrdinal(changes[i - 1].Name, changes[i].Name) > 0)
            {
                Array.Sort(changes, static (first, second) => string.CompareOrdinal(first.Name, second.Name));
                return;
            }
        }
    }

    private static bool IsSame(ElementChange<Node> change) => change switch
    {
        { Before: null, After: null } => true,
        { Before: { } before, After: { } after } => before.Labels.SequenceEqual(after.Labels) && before.Properties.Equals(after.Properties),
        _ => false,
    };

    private static bool IsSame(ElementChange<Edge> change) => change switch
    {
        { Before: null, After: null } => true,
        { Before: { } before, After: { } after } =>
            (before.Type, before.SourceId, before.TargetId) == (after.Type, after.SourceId, after.TargetId)
            && before.Identity.Equals(after.Identity)
            && before.Evidence.SequenceEqual(after.Evidence),
        _ => false,
    };
}
