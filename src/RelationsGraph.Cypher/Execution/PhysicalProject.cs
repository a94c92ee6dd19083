using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Computes values into the slots of variables.</summary>
internal sealed class PhysicalProject(PhysicalOperator input, ImmutableArray<BoundItem> items) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in input.Execute(context, argument))
        {
            foreach (var item in items)
            {
                row[item.Variable.Slot] = item.Expression.Evaluate(row, context);
            }

            yield return row;
        }
    }
}
