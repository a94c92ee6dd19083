using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>All rows in order.</summary>
internal sealed class PhysicalSort(PhysicalOperator input, SortOrder order) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        var rows = new List<SortedRow>();
        using var held = new HeldRows(context);
        foreach (var row in input.Execute(context, argument))
        {
            held.Add();
            context.CheckCancelled();
            rows.Add(order.Keep(row, rows.Count, context));
        }

        rows.Sort(order);
        foreach (var sorted in rows)
        {
            yield return sorted.Row;
        }
    }
}
