using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>For each row those of a subquery; where the subquery has no columns, it is run for its effect and the row goes on as it is.</summary>
internal sealed class PhysicalSubqueryCall(PhysicalOperator input, PhysicalOperator inner, int[] outputs, bool isOptional) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in input.Execute(context, argument))
        {
            // The subquery's own variables must not overwrite the row: its steps may use the array that they are given
            Value[] start = [.. row];
            var isFound = false;
            foreach (var found in inner.Execute(context, start))
            {
                context.CheckCancelled();
                if (outputs.Length > 0)
                {
                    isFound = true;
                    Take(found, row);
                    yield return row;
                }
            }

            if (outputs.Length == 0 || (isOptional && !isFound))
            {
                foreach (var output in outputs)
                {
                    row[output] = Value.Null;
                }

                yield return row;
            }
        }
    }

    private void Take(Value[] found, Value[] row)
    {
        foreach (var output in outputs)
        {
            row[output] = found[output];
        }
    }
}
