using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace RelationsGraph.Graph;

/// <summary>
/// An immutable property graph: nodes with labels, directed typed edges (parallel ones and loops too), and indexes of both.
/// Safe to read from any number of threads. Made by <see cref="PropertyGraphBuilder"/>.
/// </summary>
/// <remarks>
/// Inside, a node is its position in <see cref="Nodes"/> and an edge its position in <see cref="Edges"/>; the adjacency is
/// two compressed rows of such positions. Algorithms work on positions, people on identifiers.
/// </remarks>
public sealed class PropertyGraph : IGraphSource
{
    private readonly Dictionary<string, int> _nodeIndexes;
    private readonly Dictionary<string, ImmutableArray<int>> _nodesByLabel;
    private readonly Dictionary<string, ImmutableArray<int>> _edgesByType;
    private readonly int[] _sources;
    private readonly int[] _targets;
    private readonly Adjacency _out;
    private readonly Adjacency _in;

    /// <param name="nodes">In ordinal order of identifier.</param>
    /// <param name="edges">In ordinal order of key.</param>
    /// <exception cref="InvalidOperationException">An end of an edge is not among the nodes.</exception>
    internal PropertyGraph(ImmutableArray<Node> nodes, ImmutableArray<Edge> edges)
        : this(nodes, edges, null, null)
    {
    }

    /// <param name="nodes">In ordinal order of identifier.</param>
    /// <param name="edges">In ordinal order of key.</param>
    /// <param name="sources">The positions of the nodes that the edges go out from, where they are known.</param>
    /// <param name="targets">The positions of the nodes that the edges go to, where they are known.</param>
    /// <exception cref="InvalidOperationException">An end of an edge is not among the nodes.</exception>
    internal PropertyGraph(ImmutableArray<Node> nodes, ImmutableArray<Edge> edges, int[]? sources, int[]? targets)
    {
        Nodes = nodes;
        Edges = edges;
        _nodeIndexes = IndexById(nodes);
        _nodesByLabel = GroupByLabel(nodes);
        _edgesByType = GroupByType(edges);
        _sources = sources ?? [.. edges.Select(edge => IndexOfEnd(edge, edge.SourceId))];
        _targets = targets ?? [.. edges.Select(edge => IndexOfEnd(edge, edge.TargetId))];
        _out = new Adjacency(nodes.Length, _sources);
        _in = new Adjacency(nodes.Length, _targets);
    }

    /// <summary>The graph without nodes.</summary>
    public static PropertyGraph Empty { get; } = new([], []);

    /// <summary>All nodes, in ordinal order of identifier.</summary>
    public ImmutableArray<Node> Nodes { get; }

    /// <summary>All edges, in ordinal order of key.</summary>
    public ImmutableArray<Edge> Edges { get; }

    /// <summary>The labels in use, in ordinal order.</summary>
    public IEnumerable<string> Labels => _nodesByLabel.Keys.Order(StringComparer.Ordinal);

    /// <summary>The relation types in use, in ordinal order.</summary>
    public IEnumerable<string> Types => _edgesByType.Keys.Order(StringComparer.Ordinal);

    /// <summary>Finds a node by identifier.</summary>
    public bool TryGetNode(string id, [NotNullWhen(true)] out Node? node)
    {
        node = _nodeIndexes.TryGetValue(id, out var index) ? Nodes[index] : null;
        return node is not null;
    }

    /// <summary>Finds an edge by key.</summary>
    public bool TryGetEdge(string key, [NotNullWhen(true)] out Edge? edge)
    {
        var index = IndexOfEdge(key);
        edge = index >= 0 ? Edges[index] : null;
        return edge is not null;
    }

    /// <summary>The position of a node in <see cref="Nodes"/>, or -1.</summary>
    public int IndexOfNode(string id) => _nodeIndexes.GetValueOrDefault(id, -1);

    /// <summary>The position of an edge in <see cref="Edges"/>, or -1.</summary>
    public int IndexOfEdge(string key)
    {
        // Edges are in order of key: a search needs no index, which would be as large as the adjacency
        var (first, last) = (0, Edges.Length - 1);
        while (first <= last)
        {
            var middle = first + ((last - first) / 2);
            var order = string.CompareOrdinal(Edges[middle].Key, key);
            if (order == 0)
            {
                return middle;
            }

            (first, last) = order < 0 ? (middle + 1, last) : (first, middle - 1);
        }

        return -1;
    }

    /// <summary>The positions of the nodes that carry a label, ascending.</summary>
    public ImmutableArray<int> NodesWithLabel(string label) => _nodesByLabel.GetValueOrDefault(label, []);

    /// <summary>The positions of the edges of a type, ascending.</summary>
    public ImmutableArray<int> EdgesOfType(string type) => _edgesByType.GetValueOrDefault(type, []);

    /// <summary>The position of the node that an edge goes out from.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SourceOf(int edge) => _sources[edge];

    /// <summary>The position of the node that an edge goes to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TargetOf(int edge) => _targets[edge];

    /// <summary>The positions of the edges that go out from a node, ascending. A loop is here and in <see cref="InEdges"/>.</summary>
    public ReadOnlySpan<int> OutEdges(int node) => _out.EdgesOf(node);

    /// <summary>The positions of the edges that come in to a node, ascending.</summary>
    public ReadOnlySpan<int> InEdges(int node) => _in.EdgesOf(node);

    /// <inheritdoc/>
    public IAsyncEnumerable<Node> ReadNodesAsync(CancellationToken cancellationToken = default) => Nodes.ToAsyncEnumerable();

    /// <inheritdoc/>
    public IAsyncEnumerable<Edge> ReadEdgesAsync(CancellationToken cancellationToken = default) => Edges.ToAsyncEnumerable();

    private int IndexOfEnd(Edge edge, string id) => _nodeIndexes.TryGetValue(id, out var index)
        ? index
        : throw new InvalidOperationException($"An end of {edge} is not among the nodes.");

    private static Dictionary<string, int> IndexById(ImmutableArray<Node> nodes)
    {
        var indexes = new Dictionary<string, int>(nodes.Length, StringComparer.Ordinal);
        for (var i = 0; i < nodes.Length; i++)
        {
            indexes.Add(nodes[i].Id, i);
        }

        return indexes;
    }

    private static Dictionary<string, ImmutableArray<int>> GroupByLabel(ImmutableArray<Node> nodes)
    {
        var groups = new NameGroups();
        for (var i = 0; i < nodes.Length; i++)
        {
            foreach (var label in nodes[i].Labels)
            {
                groups.Add(label, i);
            }
        }

        return groups.ToDictionary();
    }

    private static Dictionary<string, ImmutableArray<int>> GroupByType(ImmutableArray<Edge> edges)
    {
        var groups = new NameGroups();
        for (var i = 0; i < edges.Length; i++)
        {
            groups.Add(edges[i].Type, i);
        }

        return groups.ToDictionary();
    }
}
