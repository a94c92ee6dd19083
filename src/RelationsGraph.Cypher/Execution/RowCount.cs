using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Works out the number that SKIP or LIMIT is given.</summary>
internal static class RowCount
{
    public static long Evaluate(BoundExpression count, string clause, Value[] row, QueryContext context)
    {
        var value = count.Evaluate(row, context);
        if (!value.IsInteger)
        {
            throw context.Error(
                CypherErrorKind.SyntaxError, "InvalidArgumentType", $"{clause} needs an Integer, but this is {value.Noun}.", count.Span);
        }

        return value.AsInteger >= 0
            ? value.AsInteger
            : throw context.Error(
                CypherErrorKind.SyntaxError,
                "NegativeIntegerArgument",
                $"{clause} needs a number of rows; it cannot be negative.",
                count.Span);
    }
}
