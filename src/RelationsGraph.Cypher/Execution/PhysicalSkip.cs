using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>All rows but the first ones.</summary>
internal sealed class PhysicalSkip(PhysicalOperator input, BoundExpression count) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        var left = RowCount.Evaluate(count, "SKIP", argument, context);
        foreach (var row in input.Execute(context, argument))
        {
            if (left-- <= 0)
            {
                yield return row;
            }
        }
    }
}
