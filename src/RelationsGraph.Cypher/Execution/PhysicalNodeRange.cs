using RelationsGraph.Cypher.Planning;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>The nodes whose property may lie within bounds; the conditions themselves are checked after.</summary>
internal sealed class PhysicalNodeRange(PhysicalOperator input, LogicalNodeRange plan) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in input.Execute(context, argument))
        {
            foreach (var node in Find(row, context))
            {
                context.CheckCancelled();
                row[plan.Node.Slot] = Value.OfNode(node);
                yield return row;
            }
        }
    }

    private IEnumerable<int> Find(Value[] row, QueryContext context)
    {
        var range = new ValueRange();
        foreach (var bound in plan.Bounds)
        {
            range.Add(bound.Operator, bound.Value.Evaluate(row, context));
        }

        return range.IsEmpty ? [] : context.Graph.NodesInRange(plan.Label, plan.Key, range);
    }
}
