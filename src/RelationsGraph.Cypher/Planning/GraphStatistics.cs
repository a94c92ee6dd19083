using System.Collections.Immutable;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing.Syntax;
using RelationsGraph.Graph;

namespace RelationsGraph.Cypher.Planning;

/// <summary>What the planner knows of a graph: how many nodes have a label, how many edges of a type they have, how many share a value.</summary>
/// <remarks>Counts are exact and kept with the graph; how they combine is estimated as if labels, types and values were independent.</remarks>
internal sealed class GraphStatistics(PropertyGraph graph)
{
    private readonly GraphIndex _index = GraphIndex.Of(graph);

    public int CountNodes(string? label) => label is null ? graph.Nodes.Length : graph.NodesWithLabel(label).Length;

    /// <param name="types">The types that count; none for all.</param>
    public long CountEdges(ImmutableArray<string> types) =>
        types.IsEmpty ? graph.Edges.Length : types.Sum(type => (long)graph.EdgesOfType(type).Length);

    /// <summary>How many edges a node with a label has on average, seen from the node.</summary>
    public double MeanDegree(string? label, ImmutableArray<string> types, EdgeDirection direction)
    {
        var outgoing = direction == EdgeDirection.Left ? 0 : CountEnds(label, types, isSource: true);
        var incoming = direction == EdgeDirection.Right ? 0 : CountEnds(label, types, isSource: false);
        return (outgoing + incoming) / (double)Math.Max(1, CountNodes(label));
    }

    /// <summary>How likely the node at the far end of an edge has a label, the direction seen from the near end; 1 without a label.</summary>
    public double ShareOfEnds(string? label, ImmutableArray<string> types, EdgeDirection direction)
    {
        if (label is null)
        {
            return 1;
        }

        var ends = direction switch
        {
            EdgeDirection.Right => CountEnds(label, types, isSource: false),
            EdgeDirection.Left => CountEnds(label, types, isSource: true),
            _ => (CountEnds(label, types, isSource: true) + CountEnds(label, types, isSource: false)) / 2,
        };
        return ends / (double)Math.Max(1, CountEdges(types));
    }

    /// <summary>How many nodes with a label have the same value of a property on average; makes the index of that property.</summary>
    public double MeanNodesOfValue(string? label, string key)
    {
        var values = _index.NodesByProperty(label, key);
        return values.NodeCount / (double)Math.Max(1, values.ValueCount);
    }

    private long CountEnds(string? label, ImmutableArray<string> types, bool isSource)
    {
        if (label is null)
        {
            return CountEdges(types);
        }

        return (types.IsEmpty ? graph.Types : types).Sum(type => _index.CountEnds(label, type, isSource));
    }
}
