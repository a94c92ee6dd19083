using System.Collections.Immutable;
using RelationsGraph.Cypher.Expressions;

namespace RelationsGraph.Cypher.Binding;

/// <summary>Writing clauses that are run for each item of a list; rows go on as they are.</summary>
internal sealed class BoundForeach(BoundVariable variable, BoundExpression list, ImmutableArray<BoundClause> clauses) : BoundClause
{
    public BoundVariable Variable { get; } = variable;

    public BoundExpression List { get; } = list;

    public ImmutableArray<BoundClause> Clauses { get; } = clauses;

    public override IEnumerable<BoundVariable> References => List.References.Concat(Clauses.SelectMany(clause => clause.References));
}
