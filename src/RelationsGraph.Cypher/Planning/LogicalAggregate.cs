using RelationsGraph.Cypher.Binding;

namespace RelationsGraph.Cypher.Planning;

/// <summary>One row for all rows with equal keys.</summary>
internal sealed record LogicalAggregate(LogicalPlan? Input, BoundGrouping Grouping) : LogicalPlan
{
    public override string Description =>
        string.Join(", ", Grouping.Aggregates.Select(aggregate => aggregate.Call.Function.Name))
        + (Grouping.Keys.IsEmpty ? "" : " by " + string.Join(", ", Grouping.Keys.Select(key => key.Variable.Name)));
}
