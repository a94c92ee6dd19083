using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>One row for all rows with equivalent keys, in the order of the first of each; without keys one row always.</summary>
internal sealed class PhysicalAggregate(PhysicalOperator input, BoundGrouping grouping) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument) =>
        !grouping.Keys.IsEmpty ? AggregateGroups(context, argument)
        : grouping.Aggregates.All(aggregate => aggregate.Call.IsCountOfRows) ? CountAll(context, argument)
        : AggregateAll(context, argument);

    private IEnumerable<Value[]> CountAll(QueryContext context, Value[] argument)
    {
        var count = Value.Of(input.Count(context, argument));
        var total = argument.ToArray();
        foreach (var aggregate in grouping.Aggregates)
        {
            total[aggregate.Variable.Slot] = count;
        }

        yield return total;
    }

    private IEnumerable<Value[]> AggregateAll(QueryContext context, Value[] argument)
    {
        using var held = new HeldRows(context);
        var all = new AggregateGroup(grouping, context, held);
        foreach (var row in input.Execute(context, argument))
        {
            context.CheckCancelled();
            all.Add(row);
        }

        var total = argument.ToArray();
        all.WriteResults(total);
        yield return total;
    }

    private IEnumerable<Value[]> AggregateGroups(QueryContext context, Value[] argument)
    {
        using var held = new HeldRows(context);
        var groups = new Dictionary<Value, AggregateGroup>(Equivalence.Instance);
        foreach (var row in input.Execute(context, argument))
        {
            context.CheckCancelled();
            var key = KeyOf(row, context);
            if (!groups.TryGetValue(key, out var group))
            {
                held.Add();
                groups.Add(key, group = new AggregateGroup(grouping, context, held));
            }

            group.Add(row);
        }

        foreach (var (key, group) in groups)
        {
            var row = argument.ToArray();
            WriteKeys(row, key);
            group.WriteResults(row);
            yield return row;
        }
    }

    private Value KeyOf(Value[] row, QueryContext context)
    {
        if (grouping.Keys.Length == 1)
        {
            return grouping.Keys[0].Expression.Evaluate(row, context);
        }

        var values = new Value[grouping.Keys.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = grouping.Keys[i].Expression.Evaluate(row, context);
        }

        return Value.Of(new ListValue(values));
    }

    private void WriteKeys(Value[] row, Value key)
    {
        for (var i = 0; i < grouping.Keys.Length; i++)
        {
            row[grouping.Keys[i].Variable.Slot] = grouping.Keys.Length == 1 ? key : key.AsList.Items[i];
        }
    }
}
