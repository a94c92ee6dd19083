using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>A row for each item of a list; none for null, one for a single value.</summary>
internal sealed class PhysicalUnwind(PhysicalOperator input, BoundExpression list, int slot) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in input.Execute(context, argument))
        {
            var value = list.Evaluate(row, context);
            foreach (var item in ItemsOf(value))
            {
                context.CheckCancelled();
                row[slot] = item;
                yield return row;
            }
        }
    }

    private static Value[] ItemsOf(Value value) => value.Kind switch
    {
        ValueKind.List => value.AsList.Items,
        ValueKind.Null => [],
        _ => [value],
    };
}
