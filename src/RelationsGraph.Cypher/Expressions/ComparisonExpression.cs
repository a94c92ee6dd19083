using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Parsing.Syntax;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>left = right</c> and the other comparisons.</summary>
internal sealed class ComparisonExpression(ComparisonOperator @operator, BoundExpression left, BoundExpression right, SourceSpan span)
    : BoundExpression(StaticType.Boolean | StaticType.Null, span)
{
    public ComparisonOperator Operator { get; } = @operator;

    public BoundExpression Left { get; } = left;

    public BoundExpression Right { get; } = right;

    public override IEnumerable<BoundExpression> Children => [Left, Right];

    public override Value Evaluate(Value[] row, QueryContext context)
    {
        var first = Left.Evaluate(row, context);
        var second = Right.Evaluate(row, context);
        return Ternary.ToValue(Operator switch
        {
            ComparisonOperator.Equal => Equality.Compare(first, second),
            ComparisonOperator.NotEqual => !Equality.Compare(first, second),
            _ => CompareOrder(first, second),
        });
    }

    private bool? CompareOrder(in Value first, in Value second)
    {
        if (Comparability.Compare(first, second) is not { } order)
        {
            return null;
        }

        if (Comparability.IsNaN(first) || Comparability.IsNaN(second))
        {
            return false;
        }

        return Operator switch
        {
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }
}
