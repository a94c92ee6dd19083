using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Graph;

namespace RelationsGraph.Cypher.Execution;

/// <summary>An edge that the query created, changed or deleted.</summary>
/// <param name="before">How it was before the query; null where the query created it.</param>
/// <param name="edge">How it is.</param>
internal sealed class EdgeDraft(Edge? before, Edge edge)
{
    public Edge? Before { get; } = before;

    public Edge Edge { get; set; } = edge;

    public bool IsDeleted { get; set; }

    /// <summary>The place of the clause that wrote last, for messages.</summary>
    public SourceSpan Span { get; set; }
}
