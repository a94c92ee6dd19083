using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>The first rows in order, by a heap that never holds more of them than are asked for.</summary>
internal sealed class PhysicalTop(PhysicalOperator input, SortOrder order, BoundExpression? skip, BoundExpression limit) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        var limited = RowCount.Evaluate(limit, "LIMIT", argument, context);
        var skipped = skip is null ? 0 : RowCount.Evaluate(skip, "SKIP", argument, context);
        var wanted = limited > long.MaxValue - skipped ? long.MaxValue : limited + skipped;
        using var held = new HeldRows(context);
        if (wanted == 0)
        {
            Drain(input, context, argument);
            yield break;
        }

        var best = FindBest(context, argument, wanted, held);
        best.Sort(order);
        foreach (var sorted in best)
        {
            yield return sorted.Row;
        }
    }

    private List<SortedRow> FindBest(QueryContext context, Value[] argument, long wanted, HeldRows held)
    {
        // The worst row is on top of the heap, to be the first to go
        var heap = new PriorityQueue<SortedRow, SortedRow>(Comparer<SortedRow>.Create((x, y) => order.Compare(y, x)));
        var number = 0L;
        foreach (var row in input.Execute(context, argument))
        {
            context.CheckCancelled();
            var keys = order.KeysOf(row, context);
            if (heap.Count >= wanted)
            {
                if (order.CompareKeys(keys, heap.Peek().Keys) >= 0)
                {
                    continue;
                }

                heap.Dequeue();
                held.Remove();
            }

            held.Add();
            var kept = new SortedRow([.. row], keys, number++);
            heap.Enqueue(kept, kept);
        }

        return [.. heap.UnorderedItems.Select(item => item.Element)];
    }
}
