using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>All nodes with a label, for each row.</summary>
internal sealed class PhysicalLabelScan(PhysicalOperator input, int slot, string label) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in input.Execute(context, argument))
        {
            var nodes = context.Graph.NodesWithLabel(label);
            for (var i = 0; i < nodes.Length; i++)
            {
                context.CheckCancelled();
                row[slot] = Value.OfNode(nodes[i]);
                yield return row;
            }
        }
    }
}
