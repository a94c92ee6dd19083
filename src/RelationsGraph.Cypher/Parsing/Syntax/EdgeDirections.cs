namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary>Questions about <see cref="EdgeDirection"/>.</summary>
internal static class EdgeDirections
{
    /// <summary>The direction seen from the other end.</summary>
    public static EdgeDirection Reversed(this EdgeDirection direction) => direction switch
    {
        EdgeDirection.Left => EdgeDirection.Right,
        EdgeDirection.Right => EdgeDirection.Left,
        _ => direction,
    };
}
