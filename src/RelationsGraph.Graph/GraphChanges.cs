using System.Collections.Immutable;

namespace RelationsGraph.Graph;

/// <summary>The nodes and edges in which a graph differs from what it was: at most one change for each identifier and key.</summary>
/// <param name="Nodes">The nodes that are new, gone or other than before, in ordinal order of identifier.</param>
/// <param name="Edges">The edges that are new, gone or other than before, in ordinal order of key.</param>
public sealed record GraphChanges(ImmutableArray<ElementChange<Node>> Nodes, ImmutableArray<ElementChange<Edge>> Edges)
{
    /// <summary>No change at all.</summary>
    public static GraphChanges None { get; } = new([], []);

    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Nodes.IsEmpty && Edges.IsEmpty;

    /// <summary>How much is changed.</summary>
    public GraphChangeCounts Counts => new(
        Nodes.Count(change => change.Before is null),
        Nodes.Count(change => change.After is null),
        Edges.Count(change => change.Before is null),
        Edges.Count(change => change.After is null),
        Nodes.Sum(change => CountDifferences(change.Before?.Properties, change.After?.Properties))
            + Edges.Sum(change => CountDifferences(change.Before?.Properties, change.After?.Properties)),
        Nodes.Where(change => change.After is not null).Sum(change => (long)change.After!.Labels.Except(change.Before?.Labels ?? []).Count()),
        Nodes.Where(change => change.After is not null).Sum(change => (long)(change.Before?.Labels ?? []).Except(change.After!.Labels).Count()));

    /// <summary>The graph with the changes made.</summary>
    /// <param name="graph">The graph as it was before.</param>
    /// <exception cref="InvalidOperationException">An edge then ends at a node that is not there.</exception>
    public PropertyGraph ApplyTo(PropertyGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (IsEmpty)
        {
            return graph;
        }

        var nodes = Nodes.Select(change => change.Before?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var edges = Edges.Select(change => change.Before?.Key).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var changed = new PropertyGraphBuilder();
        foreach (var node in graph.Nodes.Where(node => !nodes.Contains(node.Id)).Concat(Nodes.Select(change => change.After).OfType<Node>()))
        {
            changed.Add(node);
        }

        foreach (var edge in graph.Edges.Where(edge => !edges.Contains(edge.Key)).Concat(Edges.Select(change => change.After).OfType<Edge>()))
        {
            changed.Add(edge);
        }

        return changed.Build();
    }

    private static long CountDifferences(PropertyMap? before, PropertyMap? after)
    {
        if (after is null)
        {
            return 0;
        }

        var earlier = before ?? PropertyMap.Empty;
        var set = after.Count(property => !earlier.TryGetValue(property.Key, out var value) || !value.Equals(property.Value));
        return set + earlier.Keys.Count(name => !after.ContainsKey(name));
    }
}
