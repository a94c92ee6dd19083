using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>All nodes, for each row.</summary>
internal sealed class PhysicalAllNodesScan(PhysicalOperator input, int slot) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in input.Execute(context, argument))
        {
            for (var node = 0; node < context.Graph.NodeCount; node++)
            {
                context.CheckCancelled();
                if (context.Graph.IsDeletedNode(node))
                {
                    continue;
                }

                row[slot] = Value.OfNode(node);
                yield return row;
            }
        }
    }
}
