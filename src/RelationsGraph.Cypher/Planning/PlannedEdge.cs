using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Parsing.Syntax;

namespace RelationsGraph.Cypher.Planning;

/// <summary>An edge of a pattern, with the end that a step starts from.</summary>
/// <param name="Edge">The edge of the pattern.</param>
/// <param name="From">The node to start from.</param>
/// <param name="To">The node at the other end.</param>
/// <param name="IsReversed">Whether the start is the right end of the pattern.</param>
/// <param name="IsFromBound">Whether the start is bound already.</param>
/// <param name="IsToBound">Whether the other end is bound already.</param>
/// <param name="IsRead">Whether anything looks at the edge itself, or the edges of a walk, once it is found.</param>
/// <param name="Others">Edges of the same MATCH that are bound already and that this one must differ from.</param>
internal sealed record PlannedEdge(
    BoundEdge Edge,
    BoundVariable From,
    BoundVariable To,
    bool IsReversed,
    bool IsFromBound,
    bool IsToBound,
    bool IsRead,
    ImmutableArray<BoundVariable> Others)
{
    /// <summary>The direction seen from the start.</summary>
    public EdgeDirection Direction => IsReversed ? Edge.Direction.Reversed() : Edge.Direction;

    public override string ToString()
    {
        var types = Edge.Types.IsEmpty ? "" : ":" + string.Join('|', Edge.Types);
        var maximum = Edge.Length is { Maximum: < int.MaxValue } ? $"{Edge.Length.Maximum}" : "";
        var length = Edge.Length is null ? "" : $"*{Edge.Length.Minimum}..{maximum}";
        var (left, right) = (Direction == EdgeDirection.Left ? "<-" : "-", Direction == EdgeDirection.Right ? "->" : "-");
        return $"({From.Shown}){left}[{Edge.Variable.Shown}{types}{length}]{right}({To.Shown})";
    }
}
