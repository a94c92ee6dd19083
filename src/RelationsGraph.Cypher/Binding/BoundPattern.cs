using System.Collections.Immutable;
using RelationsGraph.Cypher.Parsing.Syntax;

namespace RelationsGraph.Cypher.Binding;

/// <summary>A chain of nodes and edges.</summary>
internal sealed class BoundPattern(
    BoundVariable? path, PatternKind kind, ImmutableArray<BoundVariable> nodes, ImmutableArray<BoundEdge> edges)
{
    /// <summary>The variable of the whole path, if it is named.</summary>
    public BoundVariable? Path { get; } = path;

    public PatternKind Kind { get; } = kind;

    public ImmutableArray<BoundVariable> Nodes { get; } = nodes;

    public ImmutableArray<BoundEdge> Edges { get; } = edges;
}
