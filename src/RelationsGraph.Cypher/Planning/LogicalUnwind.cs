using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Expressions;

namespace RelationsGraph.Cypher.Planning;

/// <summary>A row for each item of a list.</summary>
internal sealed record LogicalUnwind(LogicalPlan? Input, BoundExpression List, BoundVariable Variable) : LogicalPlan
{
    public override string Description => Variable.Name;
}
