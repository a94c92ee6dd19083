using System.Collections.Immutable;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>All nodes with a label, for each row.</summary>
internal sealed class PhysicalLabelScan(PhysicalOperator input, int slot, ImmutableArray<int> nodes) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in input.Execute(context, argument))
        {
            for (var i = 0; i < nodes.Length; i++)
            {
                context.CheckCancelled();
                row[slot] = Value.OfNode(nodes[i]);
                yield return row;
            }
        }
    }
}
