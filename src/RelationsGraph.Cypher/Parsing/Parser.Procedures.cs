using System.Collections.Immutable;
using RelationsGraph.Cypher.Parsing.Syntax;

namespace RelationsGraph.Cypher.Parsing;

internal sealed partial class Parser
{
    private ParsedProcedureCall ParseProcedureCall()
    {
        var start = Take().Span;
        if (Current.Kind == TokenKind.LeftBrace)
        {
            throw _source.SyntaxError(
                "UnsupportedClause", "CALL of a subquery is not supported; CALL of a procedure is.", start.To(Current.Span));
        }

        var first = ExpectNameToken("the name of a procedure");
        var name = first.Text;
        while (TryTake(TokenKind.Dot))
        {
            name += "." + ExpectName("the name of a procedure");
        }

        var nameSpan = first.Span.To(Last);
        var arguments = Current.Kind == TokenKind.LeftParenthesis ? ParseArguments() : (ImmutableArray<ParsedExpression>?)null;
        var hasYield = TryTake("YIELD");
        var yieldsAll = hasYield && TryTake(TokenKind.Star);
        var yields = hasYield && !yieldsAll ? ParseYields() : (ImmutableArray<ParsedYield>?)null;
        var condition = hasYield ? ParseWhere() : null;
        return new ParsedProcedureCall(name, nameSpan, arguments, yields, yieldsAll, condition, start.To(Last));
    }

    private ImmutableArray<ParsedExpression> ParseArguments()
    {
        Take();
        var arguments = Current.Kind == TokenKind.RightParenthesis ? [] : CommaSeparated(ParseExpression);
        Expect(TokenKind.RightParenthesis, "',' or ')' after the arguments");
        return arguments;
    }

    // A dash takes no output at all
    private ImmutableArray<ParsedYield> ParseYields() => TryTake(TokenKind.Minus) ? [] : CommaSeparated(ParseYield);

    private ParsedYield ParseYield()
    {
        var output = ExpectVariable("an output of the procedure");
        return new ParsedYield(output, TryTake("AS") ? ExpectVariable("a name for the output") : output);
    }
}
