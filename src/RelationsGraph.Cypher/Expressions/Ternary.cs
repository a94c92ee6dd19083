using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary>Cypher's three truth values: true, false and null for unknown.</summary>
internal static class Ternary
{
    public static Value ToValue(bool? truth) => truth is { } known ? Value.Of(known) : Value.Null;

    /// <summary>The truth value of an expression.</summary>
    /// <exception cref="CypherException">The value is neither a Boolean nor null.</exception>
    public static bool? EvaluateTruth(this BoundExpression expression, Value[] row, QueryContext context)
    {
        var value = expression.Evaluate(row, context);
        if (value.IsTrue)
        {
            return true;
        }

        return value.IsFalse ? false : value.IsNull ? null : throw NoTruth(value, expression.Span, context);
    }

    private static CypherException NoTruth(Value value, SourceSpan span, QueryContext context) =>
        context.TypeError("InvalidArgumentType", $"A condition must be true, false or null, but this is {value.Noun}.", span);
}
