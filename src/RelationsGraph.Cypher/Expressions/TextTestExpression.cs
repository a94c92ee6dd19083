using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Parsing.Syntax;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>STARTS WITH</c>, <c>ENDS WITH</c> and <c>CONTAINS</c>, by code units; null where a side is not text.</summary>
internal sealed class TextTestExpression(BinaryOperator @operator, BoundExpression left, BoundExpression right, SourceSpan span)
    : BoundExpression(StaticType.Boolean | StaticType.Null, span)
{
    public BoundExpression Left { get; } = left;

    public BoundExpression Right { get; } = right;

    /// <summary>Whether it is <c>STARTS WITH</c>.</summary>
    public bool IsPrefixTest => @operator == BinaryOperator.StartsWith;

    public override IEnumerable<BoundExpression> Children => [Left, Right];

    public override Value Evaluate(Value[] row, QueryContext context)
    {
        var text = Left.Evaluate(row, context);
        var part = Right.Evaluate(row, context);
        if (!text.IsString || !part.IsString)
        {
            return Value.Null;
        }

        return Value.Of(@operator switch
        {
            BinaryOperator.StartsWith => text.AsString.StartsWith(part.AsString, StringComparison.Ordinal),
            BinaryOperator.EndsWith => text.AsString.EndsWith(part.AsString, StringComparison.Ordinal),
            _ => text.AsString.Contains(part.AsString, StringComparison.Ordinal),
        });
    }
}
