using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Keeps the rows in which a variable is a node, not null.</summary>
internal sealed class PhysicalNodeCheck(PhysicalOperator input, BoundVariable node) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in input.Execute(context, argument))
        {
            if (row[node.Slot].IsNode)
            {
                yield return row;
            }
            else if (!row[node.Slot].IsNull)
            {
                throw context.NoElement(row[node.Slot], node, "node");
            }
        }
    }
}
