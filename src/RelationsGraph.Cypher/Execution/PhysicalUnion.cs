using System.Collections.Immutable;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>The rows of one plan after another.</summary>
internal sealed class PhysicalUnion(ImmutableArray<(PhysicalOperator Plan, int[] Columns)> parts, int[] outputs) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var (plan, columns) in parts)
        {
            foreach (var row in plan.Execute(context, argument))
            {
                for (var i = 0; i < outputs.Length; i++)
                {
                    row[outputs[i]] = row[columns[i]];
                }

                yield return row;
            }
        }
    }
}
