using RelationsGraph.Cypher.Expressions;

namespace RelationsGraph.Cypher.Binding;

/// <summary>A row for each item of a list.</summary>
internal sealed class BoundUnwind(BoundExpression list, BoundVariable variable) : BoundClause
{
    public BoundExpression List { get; } = list;

    public BoundVariable Variable { get; } = variable;

    public override IEnumerable<BoundVariable> References => List.References;
}
