using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>left OR right</c>: true wins over null.</summary>
internal sealed class OrExpression(BoundExpression left, BoundExpression right, SourceSpan span)
    : BoundExpression(StaticType.Boolean | StaticType.Null, span)
{
    public override IEnumerable<BoundExpression> Children => [left, right];

    public override Value Evaluate(Value[] row, QueryContext context)
    {
        var first = left.EvaluateTruth(row, context);
        if (first == true)
        {
            return Value.True;
        }

        var second = right.EvaluateTruth(row, context);
        return second == true ? Value.True : Ternary.ToValue(first | second);
    }
}
