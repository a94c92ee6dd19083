using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>The first rows; no more are asked of the input.</summary>
internal sealed class PhysicalLimit(PhysicalOperator input, BoundExpression count) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        var left = RowCount.Evaluate(count, "LIMIT", argument, context);
        if (left == 0)
        {
            Drain(input, context, argument);
            yield break;
        }

        foreach (var row in input.Execute(context, argument))
        {
            yield return row;
            if (--left == 0)
            {
                yield break;
            }
        }
    }
}
