using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>left AND right</c>: false wins over null.</summary>
internal sealed class AndExpression(BoundExpression left, BoundExpression right, SourceSpan span)
    : BoundExpression(StaticType.Boolean | StaticType.Null, span)
{
    public BoundExpression Left { get; } = left;

    public BoundExpression Right { get; } = right;

    public override IEnumerable<BoundExpression> Children => [Left, Right];

    public override Value Evaluate(Value[] row, QueryContext context)
    {
        var first = Left.EvaluateTruth(row, context);
        if (first == false)
        {
            return Value.False;
        }

        var second = Right.EvaluateTruth(row, context);
        return second == false ? Value.False : Ternary.ToValue(first & second);
    }
}
