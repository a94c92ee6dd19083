using System.Collections.Immutable;
using RelationsGraph.Graph;

namespace RelationsGraph.Cypher;

/// <summary>A walk through the graph: nodes with the edges between them, in the order of walking.</summary>
public sealed class CypherPath : IEquatable<CypherPath>
{
    /// <summary>Makes a path; there is one node more than edges.</summary>
    /// <exception cref="ArgumentException">The numbers do not fit, or an edge does not join its neighbours.</exception>
    public CypherPath(ImmutableArray<Node> nodes, ImmutableArray<Edge> edges)
    {
        if (nodes.Length != edges.Length + 1)
        {
            throw new ArgumentException($"A path of {edges.Length} edges has {edges.Length + 1} nodes, not {nodes.Length}.");
        }

        for (var i = 0; i < edges.Length; i++)
        {
            if (!Joins(edges[i], nodes[i], nodes[i + 1]))
            {
                throw new ArgumentException($"{edges[i]} does not join {nodes[i]} and {nodes[i + 1]}.");
            }
        }

        Nodes = nodes;
        Edges = edges;
    }

    /// <summary>The nodes; at least one.</summary>
    public ImmutableArray<Node> Nodes { get; }

    /// <summary>The edges; each joins the node of the same index and the next, in one direction or the other.</summary>
    public ImmutableArray<Edge> Edges { get; }

    /// <inheritdoc/>
    public bool Equals(CypherPath? other) =>
        other is not null
        && Nodes[0].Id == other.Nodes[0].Id
        && Edges.Select(edge => edge.Key).SequenceEqual(other.Edges.Select(edge => edge.Key));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CypherPath);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Nodes[0].Id, Nodes[^1].Id, Edges.Length);

    /// <inheritdoc/>
    public override string ToString() => CypherFormat.ToText(this);

    private static bool Joins(Edge edge, Node from, Node to) =>
        (edge.SourceId == from.Id && edge.TargetId == to.Id) || (edge.SourceId == to.Id && edge.TargetId == from.Id);
}
