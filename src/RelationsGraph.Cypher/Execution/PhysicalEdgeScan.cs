using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>All edges of some types, for each row; both ways round where the pattern has no direction.</summary>
internal sealed class PhysicalEdgeScan(PhysicalOperator input, EdgeStep step) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        var graph = context.Graph;
        foreach (var row in input.Execute(context, argument))
        {
            foreach (var edge in graph.EdgesOf(step.Plan.Edge.Types))
            {
                context.CheckCancelled();
                if (!step.IsNew(row, edge))
                {
                    continue;
                }

                var (source, target) = (graph.SourceOf(edge), graph.TargetOf(edge));
                row[step.EdgeSlot] = Value.OfEdge(edge);
                if (step.GoesOut)
                {
                    row[step.FromSlot] = Value.OfNode(source);
                    row[step.ToSlot] = Value.OfNode(target);
                    yield return row;
                }

                if (step.GoesIn && !(step.GoesOut && source == target))
                {
                    row[step.EdgeSlot] = Value.OfEdge(edge);
                    row[step.FromSlot] = Value.OfNode(target);
                    row[step.ToSlot] = Value.OfNode(source);
                    yield return row;
                }
            }
        }
    }
}
