using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>operand IS NULL</c> or <c>operand IS NOT NULL</c></summary>
internal sealed class NullTestExpression(BoundExpression operand, bool isNull, SourceSpan span) : BoundExpression(StaticType.Boolean, span)
{
    public override IEnumerable<BoundExpression> Children => [operand];

    public override Value Evaluate(Value[] row, QueryContext context) => Value.Of(operand.Evaluate(row, context).IsNull == isNull);
}
