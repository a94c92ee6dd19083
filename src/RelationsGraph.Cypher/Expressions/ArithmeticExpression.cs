using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Parsing.Syntax;
using RelationsGraph.Cypher.Temporal;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>left + right</c> and the other arithmetic operators; <c>+</c> joins texts and lists too.</summary>
internal sealed class ArithmeticExpression(BinaryOperator @operator, BoundExpression left, BoundExpression right, SourceSpan span)
    : BoundExpression(ResultType(@operator, left.Type, right.Type), span)
{
    public override IEnumerable<BoundExpression> Children => [left, right];

    public override Value Evaluate(Value[] row, QueryContext context)
    {
        var first = left.Evaluate(row, context);
        var second = right.Evaluate(row, context);
        if (first.IsNull || second.IsNull)
        {
            return Value.Null;
        }

        if (first.IsNumber && second.IsNumber)
        {
            return Arithmetic.Compute(@operator, first, second, context, Span);
        }

        if (@operator == BinaryOperator.Add && Arithmetic.TryJoin(first, second, context) is { } joined)
        {
            return joined;
        }

        if (TryComputeTemporal(first, second, context) is { } temporal)
        {
            return temporal;
        }

        throw context.TypeError(
            "InvalidArgumentType", $"'{Symbol}' cannot be applied to {first.TypeName} and {second.TypeName}.", Span);
    }

    private Value? TryComputeTemporal(in Value first, in Value second, QueryContext context)
    {
        try
        {
            return TemporalArithmetic.TryCompute(@operator, first, second);
        }
        catch (OverflowException)
        {
            throw context.Error(CypherErrorKind.ArithmeticError, "NumberOutOfRange", "The result is outside the range of its type.", Span);
        }
    }

    private char Symbol => @operator switch
    {
        BinaryOperator.Add => '+',
        BinaryOperator.Subtract => '-',
        BinaryOperator.Multiply => '*',
        BinaryOperator.Divide => '/',
        BinaryOperator.Modulo => '%',
        _ => '^',
    };

    private static StaticType ResultType(BinaryOperator @operator, StaticType left, StaticType right)
    {
        var both = left | right;
        if ((both & ~StaticType.Number) == 0)
        {
            return @operator == BinaryOperator.Power || (left & right & StaticType.Integer) == 0 ? StaticType.Float : both;
        }

        return @operator == BinaryOperator.Add ? StaticType.Any : StaticType.Number | StaticType.Temporal | StaticType.Null;
    }
}
