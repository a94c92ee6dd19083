using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary>A chain of nodes and edges; one node more than edges.</summary>
internal sealed record ParsedPattern(
    ParsedVariable? Variable,
    PatternKind Kind,
    ImmutableArray<ParsedNodePattern> Nodes,
    ImmutableArray<ParsedEdgePattern> Edges,
    SourceSpan Span)
{
    /// <summary>Which paths are wanted of a <see cref="PatternKind.Selected"/> pattern.</summary>
    public PathSelector? Selector { get; init; }

    /// <summary>What a path must fulfil before it is selected.</summary>
    public ParsedExpression? Condition { get; init; }
}
