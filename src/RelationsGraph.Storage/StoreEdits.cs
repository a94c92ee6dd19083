using System.Collections.Immutable;
using RelationsGraph.Graph;
using RelationsGraph.Storage.Edits;

namespace RelationsGraph.Storage;

/// <summary>What queries made of a graph, apart from what its articles say: for another store to take over.</summary>
public sealed class StoreEdits
{
    internal StoreEdits(ImmutableArray<(string Id, NodeEdit Edit)> nodes, ImmutableArray<(Edge Bare, EdgeEdit Edit)> edges)
    {
        Nodes = nodes;
        Edges = edges;
    }

    /// <summary>How many nodes and edges are not as the articles say, or are none of theirs.</summary>
    public int Count => Nodes.Length + Edges.Length;

    /// <summary>The nodes, each once.</summary>
    internal ImmutableArray<(string Id, NodeEdit Edit)> Nodes { get; }

    /// <summary>The edges, without properties, each once.</summary>
    internal ImmutableArray<(Edge Bare, EdgeEdit Edit)> Edges { get; }
}
