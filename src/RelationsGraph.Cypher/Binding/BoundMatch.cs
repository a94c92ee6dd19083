using System.Collections.Immutable;
using RelationsGraph.Cypher.Expressions;

namespace RelationsGraph.Cypher.Binding;

/// <summary>Patterns to be found, and conditions on them; labels and properties of the patterns are among the conditions.</summary>
internal sealed class BoundMatch(
    bool isOptional,
    ImmutableArray<BoundPattern> patterns,
    ImmutableArray<BoundExpression> conditions,
    ImmutableArray<BoundVariable> introduced)
    : BoundClause
{
    public bool IsOptional { get; } = isOptional;

    public ImmutableArray<BoundPattern> Patterns { get; } = patterns;

    /// <summary>Parts of the conjunction that must be true.</summary>
    public ImmutableArray<BoundExpression> Conditions { get; } = conditions;

    /// <summary>The variables that the clause binds.</summary>
    public ImmutableArray<BoundVariable> Introduced { get; } = introduced;

    /// <summary>Whether all its edges are looked at once it is found, named or not.</summary>
    public bool ReadsAllEdges { get; init; }

    public override IEnumerable<BoundVariable> References =>
        Patterns.SelectMany(pattern => pattern.Nodes.Concat(pattern.Edges.Select(edge => edge.Variable)))
            .Concat(StepConditions.Concat(Patterns.SelectMany(pattern => pattern.Conditions)).Concat(Conditions).SelectMany(condition => condition.References));

    private IEnumerable<BoundExpression> StepConditions =>
        Patterns.SelectMany(pattern => pattern.Edges).SelectMany(edge => edge.StepConditions);
}
