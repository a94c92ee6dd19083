using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>One row for all rows with equal keys.</summary>
internal sealed record LogicalAggregate(LogicalPlan? Input, BoundGrouping Grouping) : LogicalPlan
{
    public override IEnumerable<BoundExpression> Expressions => Grouping.Keys.Select(key => key.Expression).Concat(Grouping.Aggregates.SelectMany(aggregate => aggregate.Call.Arguments));

    public override string Describe(SourceText source)
    {
        var aggregates = string.Join(", ", Grouping.Aggregates.Select(aggregate => source.Slice(aggregate.Call.Span).ToString()));
        return Grouping.Keys.IsEmpty ? aggregates : $"{aggregates} by {string.Join(", ", Grouping.Keys.Select(key => key.Variable.Name))}";
    }
}
