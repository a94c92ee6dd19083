using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>For each row those of the inner plan, or the row itself with nulls where there are none.</summary>
internal sealed class PhysicalOptional(PhysicalOperator input, PhysicalOperator inner, int[] introduced) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in input.Execute(context, argument))
        {
            var isFound = false;
            foreach (var found in inner.Execute(context, row))
            {
                isFound = true;
                yield return found;
            }

            if (!isFound)
            {
                foreach (var slot in introduced)
                {
                    row[slot] = Value.Null;
                }

                yield return row;
            }
        }
    }
}
