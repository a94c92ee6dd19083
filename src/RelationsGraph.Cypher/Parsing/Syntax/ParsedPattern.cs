using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary>A chain of nodes and edges; one node more than edges.</summary>
internal sealed record ParsedPattern(
    ParsedVariable? Variable,
    PatternKind Kind,
    ImmutableArray<ParsedNodePattern> Nodes,
    ImmutableArray<ParsedEdgePattern> Edges,
    SourceSpan Span);
