using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>All walks of some lengths from a bound node, depth first; no walk goes over an edge twice.</summary>
internal sealed class PhysicalWalk(PhysicalOperator input, EdgeStep step) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in input.Execute(context, argument))
        {
            if (!context.TryGetNode(row, step.Plan.From, out var from))
            {
                continue;
            }

            var target = -1;
            if (step.IsToBound && !context.TryGetNode(row, step.Plan.To, out target))
            {
                continue;
            }

            foreach (var (edges, end) in new EdgeWalker(step, context, row).Walk(from))
            {
                if (target < 0 || target == end)
                {
                    row[step.EdgeSlot] = Value.Of(ToList(edges));
                    row[step.ToSlot] = Value.OfNode(end);
                    yield return row;
                }
            }
        }
    }

    private ListValue ToList(List<int> edges)
    {
        var items = edges.ConvertAll(Value.OfEdge).ToArray();
        if (step.Plan.IsReversed)
        {
            Array.Reverse(items);
        }

        return new ListValue(items);
    }
}
