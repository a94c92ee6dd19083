using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>All rows in order.</summary>
internal sealed class PhysicalSort(PhysicalOperator input, SortOrder order) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        var rows = new List<SortedRow>();
        foreach (var row in input.Execute(context, argument))
        {
            context.Hold(1);
            context.CheckCancelled();
            rows.Add(order.Keep(row, rows.Count, context));
        }

        rows.Sort(order);
        foreach (var sorted in rows)
        {
            yield return sorted.Row;
        }

        context.Release(rows.Count);
    }
}
