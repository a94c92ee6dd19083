using RelationsGraph.Graph;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Analysis;

/// <summary>
/// An immutable, compact copy of the part of a graph that an analysis looks at; everything in this library runs on it.
/// Safe to use from any number of threads.
/// </summary>
/// <remarks>
/// Nodes and edges are numbered from 0 in ordinal order of identifier and key, and each adjacency is three arrays of 32-bit
/// numbers. An edge of a symmetric relation type (<c>MEETS</c>) is one edge that leads both ways. Memory: about 40 bytes an
/// edge and 20 a node at once, and 8 or 16 bytes an edge for each of the views (out, in, both ways), which are made at need.
/// </remarks>
public sealed partial class GraphSnapshot
{
    private readonly int[] _sources;
    private readonly int[] _targets;
    private readonly Lazy<AdjacencyRows> _out;
    private readonly Lazy<AdjacencyRows> _in;
    private readonly Lazy<AdjacencyRows> _both;

    internal GraphSnapshot(int nodeCount, int[] sources, int[] targets)
    {
        NodeCount = nodeCount;
        _sources = sources;
        _targets = targets;
        _out = new Lazy<AdjacencyRows>(() => AdjacencyRows.Of(nodeCount, sources, targets, Symmetric));
        _in = new Lazy<AdjacencyRows>(() => Out.Transpose());
        _both = new Lazy<AdjacencyRows>(() => AdjacencyRows.BothWays(nodeCount, sources, targets));
    }

    /// <summary>How many nodes there are.</summary>
    public int NodeCount { get; }

    /// <summary>How many edges there are, parallel ones and loops too.</summary>
    public int EdgeCount => _sources.Length;

    /// <summary>Whether edges have weights of their own; if not, each weighs 1.</summary>
    public bool IsWeighted => Weights is not null;

    /// <summary>
    /// Whether the snapshot knows the nodes and edges behind its numbers; not so if it was made by <see cref="FromEdges"/>.
    /// </summary>
    public bool HasEntities => Entities is not null;

    internal AdjacencyRows Out => _out.Value;

    internal AdjacencyRows In => _in.Value;

    /// <summary>Every edge in both directions.</summary>
    internal AdjacencyRows Both => _both.Value;

    /// <summary>The weight of each edge, or null where each weighs 1.</summary>
    internal double[]? Weights { get; init; }

    /// <summary>Whether each edge leads both ways, or null where none does.</summary>
    internal bool[]? Symmetric { get; init; }

    /// <summary>The days of each edge, or null where none has any.</summary>
    internal EdgeDays? Days { get; init; }

    /// <summary>How many edges have a date.</summary>
    internal int DatedEdgeCount => Days is { } days ? Enumerable.Range(0, EdgeCount).Count(edge => days.FirstOf(edge) != EdgeDays.None) : 0;

    /// <summary>The nodes and edges behind the numbers, or null where there are none.</summary>
    internal SnapshotEntities? Entities { private get; init; }

    /// <summary>Makes the snapshot of a graph in one pass over its nodes and edges.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="selection">What to take; <see cref="GraphSelection.Default"/> where null.</param>
    /// <param name="schema">Says which relation types are symmetric; <see cref="GraphSchema.Default"/> where null.</param>
    public static GraphSnapshot Of(PropertyGraph graph, GraphSelection? selection = null, GraphSchema? schema = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var builder = new GraphSnapshotBuilder(selection ?? GraphSelection.Default, schema ?? GraphSchema.Default);
        foreach (var node in graph.Nodes)
        {
            builder.Add(node);
        }

        foreach (var edge in graph.Edges)
        {
            builder.Add(edge);
        }

        return builder.Build();
    }

    /// <summary>Makes the snapshot of a graph that is read node by node and edge by edge, from a store for instance.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    public static async Task<GraphSnapshot> ReadAsync(
        IGraphSource graph, GraphSelection? selection = null, GraphSchema? schema = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var builder = new GraphSnapshotBuilder(selection ?? GraphSelection.Default, schema ?? GraphSchema.Default);
        await foreach (var node in graph.ReadNodesAsync(cancellationToken).ConfigureAwait(false))
        {
            builder.Add(node);
        }

        await foreach (var edge in graph.ReadEdgesAsync(cancellationToken).ConfigureAwait(false))
        {
            builder.Add(edge);
        }

        return builder.Build();
    }

    /// <summary>Makes a snapshot of bare numbers: a network from a file, or one that a generator made.</summary>
    /// <param name="nodeCount">How many nodes there are.</param>
    /// <param name="sources">The node that each edge goes out from.</param>
    /// <param name="targets">The node that each edge goes to, in the same order.</param>
    /// <param name="weights">The weight of each edge, or nothing where each weighs 1.</param>
    /// <exception cref="ArgumentException">The lists differ in length, or an end is not a node.</exception>
    public static GraphSnapshot FromEdges(
        int nodeCount, ReadOnlySpan<int> sources, ReadOnlySpan<int> targets, ReadOnlySpan<double> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodeCount);
        if (sources.Length != targets.Length || (!weights.IsEmpty && weights.Length != sources.Length))
        {
            throw new ArgumentException(
                $"There are {sources.Length} sources, {targets.Length} targets and {weights.Length} weights; each edge has one of each.");
        }

        RequireNodes(nodeCount, sources, nameof(sources));
        RequireNodes(nodeCount, targets, nameof(targets));
        return new GraphSnapshot(nodeCount, sources.ToArray(), targets.ToArray()) { Weights = weights.IsEmpty ? null : weights.ToArray() };
    }

    /// <summary>The same nodes with the edges of some days: the snapshot of a month, say.</summary>
    /// <param name="first">Events that ended before this day are left out.</param>
    /// <param name="last">Events that began after this day are left out.</param>
    /// <remarks>
    /// As with <see cref="GraphSelection.From"/>, events without a date are left out, and states without one stay. Edges are numbered anew.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The snapshot is one of bare numbers.</exception>
    public GraphSnapshot During(DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        var entities = RequireEntities();
        var kept = Enumerable.Range(0, EdgeCount).Where(edge => Days is { } days && days.FirstOf(edge) != EdgeDays.None
            ? days.LastOf(edge) >= first.DayNumber && days.FirstOf(edge) <= last.DayNumber
            : entities.Edges[edge].Status is null).ToList();
        return WithEdges(kept);
    }

    /// <summary>The same nodes with some of the edges, given in ascending order, numbered anew.</summary>
    internal GraphSnapshot WithEdges(List<int> kept)
    {
        var entities = RequireEntities();
        return new GraphSnapshot(NodeCount, Pick(_sources, kept), Pick(_targets, kept))
        {
            Weights = Weights is null ? null : Pick(Weights, kept),
            Symmetric = Symmetric is null ? null : Pick(Symmetric, kept),
            Days = Days?.Pick(kept),
            Entities = entities with { Edges = Pick(entities.Edges, kept) },
        };
    }

    /// <summary>The node at a position.</summary>
    /// <exception cref="InvalidOperationException">The snapshot is one of bare numbers.</exception>
    public Node NodeAt(int node) => RequireEntities().Nodes[node];

    /// <summary>The edge at a position.</summary>
    /// <exception cref="InvalidOperationException">The snapshot is one of bare numbers.</exception>
    public Edge EdgeAt(int edge) => RequireEntities().Edges[edge];

    /// <summary>The position of the node with an identifier, or -1 where the snapshot has none.</summary>
    /// <exception cref="InvalidOperationException">The snapshot is one of bare numbers.</exception>
    public int IndexOf(string id) => RequireEntities().IndexOfId.GetValueOrDefault(id, -1);

    /// <summary>The position of the node that an edge goes out from.</summary>
    public int SourceOf(int edge) => _sources[edge];

    /// <summary>The position of the node that an edge goes to.</summary>
    public int TargetOf(int edge) => _targets[edge];

    /// <summary>The weight of an edge.</summary>
    public double WeightOf(int edge) => Weights is null ? 1 : Weights[edge];

    /// <summary>Whether an edge leads both ways.</summary>
    public bool IsSymmetric(int edge) => Symmetric is not null && Symmetric[edge];

    /// <summary>The nodes that edges lead to from a node, ascending, one for each edge.</summary>
    public ReadOnlySpan<int> OutNeighbours(int node) => Out.NeighboursOf(node);

    /// <summary>The edges that lead away from a node, beside <see cref="OutNeighbours"/>.</summary>
    public ReadOnlySpan<int> OutEdges(int node) => Out.EdgesOf(node);

    /// <summary>The nodes that edges come from to a node, ascending, one for each edge.</summary>
    public ReadOnlySpan<int> InNeighbours(int node) => In.NeighboursOf(node);

    /// <summary>The edges that lead to a node, beside <see cref="InNeighbours"/>.</summary>
    public ReadOnlySpan<int> InEdges(int node) => In.EdgesOf(node);

    internal AdjacencyRows Steps(bool directed) => directed ? Out : Both;

    private static T[] Pick<T>(T[] values, List<int> positions) => [.. positions.Select(position => values[position])];

    private static void RequireNodes(int nodeCount, ReadOnlySpan<int> ends, string name)
    {
        foreach (var end in ends)
        {
            if (end < 0 || end >= nodeCount)
            {
                throw new ArgumentException($"{end} is not one of the {nodeCount} nodes, which are numbered from 0.", name);
            }
        }
    }

    private SnapshotEntities RequireEntities() =>
        Entities ?? throw new InvalidOperationException("This snapshot is one of bare numbers: it has no nodes and edges behind them.");
}
