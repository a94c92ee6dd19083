using System.Collections.Immutable;
using RelationsGraph.Cypher.Expressions;
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

    /// <summary>Which paths are wanted of a <see cref="PatternKind.Selected"/> pattern.</summary>
    public PathSelector? Selector { get; init; }

    /// <summary>What the paths of such a pattern must fulfil before they are selected from.</summary>
    public ImmutableArray<BoundExpression> Conditions { get; init; } = [];

    /// <summary>Whether the pattern is one edge or walk between two nodes of a selected pattern, which can be searched for.</summary>
    public bool IsSearchable => Kind != PatternKind.Plain && Edges.Length == 1;
}
