using System.Collections.Immutable;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Keeps the rows for which all conditions are true.</summary>
internal sealed class PhysicalFilter(PhysicalOperator input, ImmutableArray<BoundExpression> conditions) : PhysicalOperator
{
    public PhysicalOperator Input { get; } = input;

    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in Input.Execute(context, argument))
        {
            context.CheckCancelled();
            if (AreTrue(row, context))
            {
                yield return row;
            }
        }
    }

    /// <summary>Whether a row is kept.</summary>
    public bool AreTrue(Value[] row, QueryContext context)
    {
        foreach (var condition in conditions)
        {
            if (condition.EvaluateTruth(row, context) != true)
            {
                return false;
            }
        }

        return true;
    }
}
