using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>The edges at a bound node; where the other end is bound too, only those that lead there.</summary>
internal sealed class PhysicalExpand(PhysicalOperator input, EdgeStep step) : PhysicalOperator
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

            var count = step.CountAt(context, from);
            for (var i = 0; i < count; i++)
            {
                context.CheckCancelled();
                var edge = step.EdgeAt(context, from, i, out var other);
                if (edge >= 0 && (target < 0 || target == other) && step.IsNew(row, edge))
                {
                    row[step.EdgeSlot] = Value.OfEdge(edge);
                    row[step.ToSlot] = Value.OfNode(other);
                    yield return row;
                }
            }
        }
    }
}
