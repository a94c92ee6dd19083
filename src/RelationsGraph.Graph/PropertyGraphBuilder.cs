namespace RelationsGraph.Graph;

/// <summary>Gathers nodes, edges and fragments into a <see cref="PropertyGraph"/>; what comes twice is merged.</summary>
/// <remarks>The order of adding does not matter. Not safe for use by several threads at once.</remarks>
public sealed class PropertyGraphBuilder
{
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Edge>> _edges = new(StringComparer.Ordinal);

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
        if (!_edges.TryGetValue(edge.Key, out var same))
        {
            _edges.Add(edge.Key, same = new List<Edge>(1));
        }

        same.Add(edge);
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
        // Merged here at once rather than one by one: a hub edge with thousands of tellings is sorted once
        Edge[] edges = [.. _edges.Values.Select(Edge.MergeAll).OrderBy(edge => edge.Key, StringComparer.Ordinal)];
        foreach (var edge in edges)
        {
            if (!_nodes.ContainsKey(edge.SourceId) || !_nodes.ContainsKey(edge.TargetId))
            {
                throw new InvalidOperationException($"An end of {edge} is not among the nodes.");
            }
        }

        var confirmations = Confirmations.Find(edges);
        return new PropertyGraph(
            [.. _nodes.Values.OrderBy(node => node.Id, StringComparer.Ordinal)], [.. edges.Select(confirmations.Apply)]);
    }
}
