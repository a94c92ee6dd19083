using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Cypher;

/// <summary>An edge of a chain, or a walk of some length.</summary>
/// <param name="Type">The type, or null.</param>
/// <param name="Direction">1 to the right, -1 to the left, 0 either.</param>
/// <param name="Length">How many edges, or null for one that is not written as a walk.</param>
internal sealed record ReferenceStep(string? Type, int Direction, (int From, int To)? Length)
{
    public string Text
    {
        get
        {
            var length = Length is { } range ? $"*{range.From}..{range.To}" : "";
            return $"{(Direction < 0 ? "<-" : "-")}[{(Type is null ? "" : ":" + Type)}{length}]{(Direction > 0 ? "->" : "-")}";
        }
    }

    /// <summary>All ways over edges that are not used yet.</summary>
    public IEnumerable<(Node End, List<Edge> Used)> Walk(PropertyGraph graph, Node from, List<Edge> used)
    {
        var (minimum, maximum) = Length ?? (1, 1);
        return Walk(graph, from, used, 0, maximum).Where(walk => walk.Used.Count - used.Count >= minimum);
    }

    private IEnumerable<(Node End, List<Edge> Used)> Walk(PropertyGraph graph, Node from, List<Edge> used, int length, int maximum)
    {
        yield return (from, used);
        if (length == maximum)
        {
            yield break;
        }

        foreach (var edge in graph.Edges.Where(edge => (Type is null || edge.Type == Type) && !used.Contains(edge)))
        {
            var ends = new List<string>();
            if (Direction >= 0 && edge.SourceId == from.Id)
            {
                ends.Add(edge.TargetId);
            }

            if (Direction <= 0 && edge.TargetId == from.Id && !(Direction == 0 && edge.SourceId == edge.TargetId))
            {
                ends.Add(edge.SourceId);
            }

            foreach (var end in ends)
            {
                Assert.True(graph.TryGetNode(end, out var next));
                foreach (var walk in Walk(graph, next, [.. used, edge], length + 1, maximum))
                {
                    yield return walk;
                }
            }
        }
    }
}
