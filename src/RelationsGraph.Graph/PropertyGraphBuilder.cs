namespace RelationsGraph.Graph;

/// <summary>Gathers nodes, edges and fragments into a <see cref="PropertyGraph"/>; what comes twice is merged.</summary>
/// <remarks>The order of adding does not matter. Not safe for use by several threads at once.</remarks>
public sealed class PropertyGraphBuilder
{
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Edge> _edges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Edge>> _repeatedEdges = new(StringComparer.Ordinal);

    /// <summary>Adds a node.</summary>
    public PropertyGraphBuilder Add(Node node)
    {
        ArgumentNullException.ThrowIfNull(node);
        _nodes[node.Id] = _nodes.TryGetValue(node.Id, out var known) ? Node.Merge(known, node) : node;
        return this;
    }

    /// <summary>Adds an edge; its ends may be added later.</summary>
    public PropertyGraphBuilder Add(Edge edge)
    {
        ArgumentNullException.ThrowIfNull(edge);
        if (!_edges.TryAdd(edge.Key, edge))
        {
            AddRepeated(edge);
        }

        return this;
    }

    /// <summary>Adds all nodes and edges of an article.</summary>
    public PropertyGraphBuilder Add(GraphFragment fragment)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        foreach (var node in fragment.Nodes)
        {
            Add(node);
        }

        foreach (var edge in fragment.Edges)
        {
            Add(edge);
        }

        return this;
    }

    /// <summary>Makes the graph.</summary>
    /// <exception cref="InvalidOperationException">An edge ends at a node that was never added.</exception>
    /// <exception cref="ArgumentException">Two edges of one key have different types or ends.</exception>
    public PropertyGraph Build()
    {
        foreach (var (key, same) in _repeatedEdges)
        {
            _edges[key] = Edge.MergeAll(same);
        }

        _repeatedEdges.Clear();
        var nodes = InOrder(_nodes.Values, node => node.Id);
        var edges = InOrder(_edges.Values, edge => edge.Key);
        var confirmations = Confirmations.Find(edges);
        return new PropertyGraph([.. nodes], [.. edges.Select(confirmations.Apply)]);
    }

    // Merged in building, at once rather than one by one: an edge with thousands of tellings is sorted once
    private void AddRepeated(Edge edge)
    {
        if (!_repeatedEdges.TryGetValue(edge.Key, out var same))
        {
            _repeatedEdges.Add(edge.Key, same = [_edges[edge.Key]]);
        }

        same.Add(edge);
    }

    // A store gives them in order already, and half a million keys take longer to sort than to look at
    private static T[] InOrder<T>(IReadOnlyCollection<T> items, Func<T, string> nameOf)
    {
        var ordered = items.ToArray();
        for (var i = 1; i < ordered.Length; i++)
        {
            if (string.CompareOrdinal(nameOf(ordered[i - 1]), nameOf(ordered[i])) > 0)
            {
                Array.Sort(ordered, (first, second) => string.CompareOrdinal(nameOf(first), nameOf(second)));
                break;
            }
        }

        return ordered;
    }
}
