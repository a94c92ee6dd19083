using RelationsGraph.Cypher.Parsing.Syntax;

namespace RelationsGraph.Cypher.Parsing;

/// <summary>Visits the expressions inside an expression; subqueries are worlds of their own and not entered.</summary>
internal static class SyntaxWalker
{
    /// <summary>The expression itself and everything below it.</summary>
    public static IEnumerable<ParsedExpression> Descendants(ParsedExpression root)
    {
        var open = new Stack<ParsedExpression>();
        open.Push(root);
        while (open.TryPop(out var expression))
        {
            yield return expression;
            foreach (var child in Children(expression))
            {
                open.Push(child);
            }
        }
    }

    private static IEnumerable<ParsedExpression> Children(ParsedExpression expression) => expression switch
    {
        ParsedProperty property => [property.Target],
        ParsedIndex index => [index.Target, index.Index],
        ParsedSlice slice => Present(slice.Target, slice.From, slice.To),
        ParsedList list => list.Items,
        ParsedMap map => map.Entries.Select(entry => entry.Value),
        ParsedMapProjection projection => projection.Entries.Select(entry => entry.Value).Append(projection.Target),
        ParsedUnary unary => [unary.Operand],
        ParsedBinary binary => [binary.Left, binary.Right],
        ParsedComparison comparison => comparison.Operands,
        ParsedLabelTest test => [test.Target],
        ParsedCall call => call.Arguments,
        ParsedCase choice =>
            Present(choice.Subject, choice.Otherwise)
                .Concat(choice.Branches.SelectMany(branch => new[] { branch.Condition, branch.Result })),
        ParsedListComprehension comprehension => Present(comprehension.List, comprehension.Condition, comprehension.Projection),
        ParsedQuantifier quantifier => [quantifier.List, quantifier.Condition],
        ParsedReduce reduce => [reduce.Start, reduce.List, reduce.Step],
        ParsedPatternComprehension comprehension => Present(comprehension.Condition, comprehension.Projection),
        _ => [],
    };

    private static IEnumerable<ParsedExpression> Present(params ParsedExpression?[] expressions) => expressions.OfType<ParsedExpression>();
}
