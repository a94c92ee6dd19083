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
}
