using QuikGraph;

namespace RelationsGraph.Analysis;

/// <content>Exchange with QuikGraph, so that each of its algorithms is at hand.</content>
public sealed partial class GraphSnapshot
{
    /// <summary>
    /// The same graph as a QuikGraph graph: vertices are the positions of nodes, and the tag of an edge is its position. A
    /// symmetric edge stands in it twice, once each way, with the same tag.
    /// </summary>
    public BidirectionalGraph<int, STaggedEdge<int, int>> ToQuikGraph()
    {
        var graph = new BidirectionalGraph<int, STaggedEdge<int, int>>(allowParallelEdges: true);
        graph.AddVertexRange(Enumerable.Range(0, NodeCount));
        for (var edge = 0; edge < EdgeCount; edge++)
        {
            graph.AddEdge(new STaggedEdge<int, int>(_sources[edge], _targets[edge], edge));
            if (IsSymmetric(edge) && _sources[edge] != _targets[edge])
            {
                graph.AddEdge(new STaggedEdge<int, int>(_targets[edge], _sources[edge], edge));
            }
        }

        return graph;
    }

    /// <summary>Makes a snapshot of bare numbers from a QuikGraph graph.</summary>
    /// <param name="graph">The graph; its vertices are numbered in the order in which it lists them.</param>
    /// <param name="weightOf">The weight of an edge, or null where each weighs 1.</param>
    /// <returns>
    /// The snapshot, and the vertex behind each of its positions. Its edges stand in the order in which the graph lists them.
    /// </returns>
    public static (GraphSnapshot Snapshot, IReadOnlyList<TVertex> Vertices) FromQuikGraph<TVertex, TEdge>(
        IEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double>? weightOf = null)
        where TVertex : notnull
        where TEdge : IEdge<TVertex>
    {
        ArgumentNullException.ThrowIfNull(graph);
        var vertices = graph.Vertices.ToList();
        var positions = Enumerable.Range(0, vertices.Count).ToDictionary(position => vertices[position]);
        var edges = graph.Edges.ToList();
        int[] sources = [.. edges.Select(edge => positions[edge.Source])];
        int[] targets = [.. edges.Select(edge => positions[edge.Target])];
        var snapshot = new GraphSnapshot(vertices.Count, sources, targets)
        {
            Weights = weightOf is null ? null : [.. edges.Select(weightOf)],
            Symmetric = graph.IsDirected ? null : [.. edges.Select(_ => true)],
        };
        return (snapshot, vertices);
    }
}
