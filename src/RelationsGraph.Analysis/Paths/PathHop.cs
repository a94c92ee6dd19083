using RelationsGraph.Graph;

namespace RelationsGraph.Analysis.Paths;

/// <summary>One step of a path.</summary>
/// <param name="From">The node that the step leaves.</param>
/// <param name="Edge">
/// The edge that says the step. Where several join the two nodes it is the lightest (on a weighted path), then an affirmed
/// one, then the most certain by status, then by confidence, then the most often told, then the first by key.
/// </param>
/// <param name="To">The node that the step reaches.</param>
/// <param name="IsBackward">Whether the step goes from the edge's target to its source; never so for a symmetric edge.</param>
/// <param name="Others">How many other edges of the selection would allow the same step.</param>
public sealed record PathHop(Node From, Edge Edge, Node To, bool IsBackward, int Others)
{
    /// <summary>The step as in a Cypher pattern: <c>-[VISITS]-&gt;</c>, <c>&lt;-[VISITS]-</c>.</summary>
    public string Arrow => IsBackward ? $"<-[{Edge.Type}]-" : $"-[{Edge.Type}]->";
}
