using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Parsing.Syntax;

namespace RelationsGraph.Cypher.Planning;

/// <summary>Writes an expression of a plan in words of the query; what patterns say shortly is written out: <c>{a: 1}</c> as <c>n.a = 1</c>.</summary>
internal static class ExpressionText
{
    private const int MaxLength = 60;

    public static string Of(BoundExpression expression, SourceText source) => expression switch
    {
        VariableExpression variable => variable.Variable.IsNamed ? variable.Variable.Name : "_",
        PropertyExpression property => $"{Of(property.Target, source)}.{property.Key}",
        LabelTestExpression test => $"{Of(test.Target, source)}:{test.Labels}",
        ComparisonExpression comparison =>
            $"{Of(comparison.Left, source)} {SignOf(comparison.Operator)} {Of(comparison.Right, source)}",
        AndExpression and => $"{Of(and.Left, source)} AND {Of(and.Right, source)}",
        _ => Shorten(source.Slice(expression.Span).ToString()),
    };

    public static string JoinAll(IEnumerable<BoundExpression> expressions, SourceText source, string separator) =>
        string.Join(separator, expressions.Select(expression => Of(expression, source)));

    /// <summary>How an operator is written; <c>STARTS WITH</c> for none.</summary>
    public static string SignOf(ComparisonOperator? comparison) => comparison switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "<>",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        ComparisonOperator.GreaterOrEqual => ">=",
        _ => "STARTS WITH",
    };

    private static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MaxLength ? line : line[..(MaxLength - 3)] + "...";
    }
}
