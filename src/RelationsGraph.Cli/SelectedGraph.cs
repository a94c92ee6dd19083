using RelationsGraph.Analysis;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Cli;

/// <summary>A graph and the part of it that the user wants to look at.</summary>
/// <param name="Graph">The whole graph.</param>
/// <param name="Schema">Its vocabulary.</param>
/// <param name="Selection">The part.</param>
internal sealed record SelectedGraph(PropertyGraph Graph, GraphSchema Schema, GraphSelection Selection)
{
    /// <summary>The part, ready for analysis.</summary>
    public GraphSnapshot TakeSnapshot() => GraphSnapshot.Of(Graph, Selection, Schema);

    /// <summary>Whether an edge with its two ends is in the part.</summary>
    public bool Includes(Edge edge) => Selection.Includes(edge) && IncludesNode(edge.SourceId) && IncludesNode(edge.TargetId);

    private bool IncludesNode(string id) => Graph.TryGetNode(id, out var node) && Selection.Includes(node);
}
