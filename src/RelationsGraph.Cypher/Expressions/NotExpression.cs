using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>NOT operand</c></summary>
internal sealed class NotExpression(BoundExpression operand, SourceSpan span) : BoundExpression(StaticType.Boolean | StaticType.Null, span)
{
    public override IEnumerable<BoundExpression> Children => [operand];

    public override Value Evaluate(Value[] row, QueryContext context) => Ternary.ToValue(!operand.EvaluateTruth(row, context));
}
