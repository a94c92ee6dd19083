using System.Diagnostics.CodeAnalysis;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>All walks of some lengths from a bound node, depth first; no walk goes over an edge twice.</summary>
internal sealed class PhysicalWalk(PhysicalOperator input, EdgeStep step) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in input.Execute(context, argument))
        {
            if (!TryStart(row, context, out var walker, out var target))
            {
                continue;
            }

            while (walker.MoveNext())
            {
                if (target < 0 || target == walker.End)
                {
                    // A list for each walk costs more than the walk
                    if (step.Plan.IsRead)
                    {
                        row[step.EdgeSlot] = Value.Of(ToList(walker.Edges));
                    }

                    row[step.ToSlot] = Value.OfNode(walker.End);
                    yield return row;
                }
            }
        }
    }

    public override long Count(QueryContext context, Value[] argument)
    {
        var count = 0L;
        foreach (var row in input.Execute(context, argument))
        {
            if (!TryStart(row, context, out var walker, out var target))
            {
                continue;
            }

            if (target < 0)
            {
                count += walker.CountAll();
                continue;
            }

            while (walker.MoveNext())
            {
                count += target == walker.End ? 1 : 0;
            }
        }

        return count;
    }

    // The target is -1 where any node is one
    private bool TryStart(Value[] row, QueryContext context, [NotNullWhen(true)] out EdgeWalker? walker, out int target)
    {
        (walker, target) = (null, -1);
        if (!context.TryGetNode(row, step.Plan.From, out var from)
            || (step.IsToBound && !context.TryGetNode(row, step.Plan.To, out target)))
        {
            return false;
        }

        walker = new EdgeWalker(step, context, row);
        walker.StartAt(from);
        return true;
    }

    private ListValue ToList(ReadOnlySpan<int> edges)
    {
        var items = new Value[edges.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[step.Plan.IsReversed ? items.Length - 1 - i : i] = Value.OfEdge(edges[i]);
        }

        return new ListValue(items);
    }
}
