using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Parsing.Syntax;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary>Arithmetic over 64-bit integers, which never wrap, and 64-bit floats.</summary>
internal static class Arithmetic
{
    public static Value Compute(BinaryOperator @operator, in Value left, in Value right, QueryContext context, SourceSpan span) =>
        left.IsInteger && right.IsInteger && @operator != BinaryOperator.Power
            ? Value.Of(ComputeInteger(@operator, left.AsInteger, right.AsInteger, context, span))
            : Value.Of(ComputeFloat(@operator, left.AsNumber, right.AsNumber));

    /// <summary>Text and text or number, list and list, list and item, item and list; null for anything else.</summary>
    public static Value? TryJoin(in Value left, in Value right, QueryContext context)
    {
        context.CheckLength(LengthOf(left) + LengthOf(right));
        if (left.Kind == ValueKind.List)
        {
            return right.Kind == ValueKind.List
                ? Value.Of(new ListValue([.. left.AsList.Items, .. right.AsList.Items]))
                : Value.Of(new ListValue([.. left.AsList.Items, right]));
        }

        if (right.Kind == ValueKind.List)
        {
            return Value.Of(new ListValue([left, .. right.AsList.Items]));
        }

        if ((left.IsString && (right.IsString || right.IsNumber)) || (left.IsNumber && right.IsString))
        {
            return Value.Of(ValueText.Of(left) + ValueText.Of(right));
        }

        return null;
    }

    private static long LengthOf(in Value value) => value.Kind switch
    {
        ValueKind.List => value.AsList.Count,
        ValueKind.String => value.AsString.Length,
        _ => 1,
    };

    public static CypherException Overflow(QueryContext context, SourceSpan span) =>
        context.Error(
            CypherErrorKind.ArithmeticError, "IntegerOverflow", "The result does not fit into a 64-bit integer; use toFloat().", span);

    private static long ComputeInteger(BinaryOperator @operator, long left, long right, QueryContext context, SourceSpan span)
    {
        if (@operator is BinaryOperator.Divide or BinaryOperator.Modulo)
        {
            if (right == 0)
            {
                throw context.Error(CypherErrorKind.ArithmeticError, "DivisionByZero", "An integer cannot be divided by zero.", span);
            }

            // The one quotient that does not fit, and a remainder that the processor refuses to compute
            if (right == -1)
            {
                return @operator == BinaryOperator.Modulo ? 0 : left != long.MinValue ? -left : throw Overflow(context, span);
            }

            return @operator == BinaryOperator.Divide ? left / right : left % right;
        }

        try
        {
            return @operator switch
            {
                BinaryOperator.Add => checked(left + right),
                BinaryOperator.Subtract => checked(left - right),
                _ => checked(left * right),
            };
        }
        catch (OverflowException)
        {
            throw Overflow(context, span);
        }
    }

    private static double ComputeFloat(BinaryOperator @operator, double left, double right) => @operator switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.Modulo => left % right,
        _ => Math.Pow(left, right),
    };
}
