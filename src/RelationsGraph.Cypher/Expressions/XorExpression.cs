using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>left XOR right</c>: null where one side is.</summary>
internal sealed class XorExpression(BoundExpression left, BoundExpression right, SourceSpan span)
    : BoundExpression(StaticType.Boolean | StaticType.Null, span)
{
    public override IEnumerable<BoundExpression> Children => [left, right];

    public override Value Evaluate(Value[] row, QueryContext context) =>
        Ternary.ToValue(left.EvaluateTruth(row, context) ^ right.EvaluateTruth(row, context));
}
