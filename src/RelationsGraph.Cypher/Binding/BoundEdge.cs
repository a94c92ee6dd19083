using System.Collections.Immutable;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing.Syntax;

namespace RelationsGraph.Cypher.Binding;

/// <summary>An edge of a pattern, or a walk of several where it has a <see cref="Length"/>.</summary>
internal sealed class BoundEdge(
    BoundVariable variable,
    ImmutableArray<string> types,
    EdgeDirection direction,
    BoundLength? length,
    BoundVariable? step,
    ImmutableArray<BoundExpression> stepConditions)
{
    /// <summary>The edge, or the list of edges of a walk.</summary>
    public BoundVariable Variable { get; } = variable;

    /// <summary>The types that it may have; none means any.</summary>
    public ImmutableArray<string> Types { get; } = types;

    public EdgeDirection Direction { get; } = direction;

    public BoundLength? Length { get; } = length;

    /// <summary>The variable that stands for each edge of a walk in <see cref="StepConditions"/>.</summary>
    public BoundVariable? Step { get; } = step;

    /// <summary>What each edge of a walk must fulfil.</summary>
    public ImmutableArray<BoundExpression> StepConditions { get; } = stepConditions;
}
