namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary>Which way an edge of a pattern points, seen from its left node.</summary>
internal enum EdgeDirection
{
    Right,
    Left,
    Either,
}
