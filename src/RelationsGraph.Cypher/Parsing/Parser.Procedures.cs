using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Parsing.Syntax;
using RelationsGraph.Cypher.Procedures;

namespace RelationsGraph.Cypher.Parsing;

internal sealed partial class Parser
{
    private ParsedClause ParseCallClause()
    {
        var start = Take().Span;
        return Current.Kind is TokenKind.LeftBrace or TokenKind.LeftParenthesis
            ? ParseSubqueryCall(start, isOptional: false)
            : ParseProcedureCall(start);
    }

    private ParsedSubqueryCall ParseOptionalCall()
    {
        var start = Take().Span;
        Take();
        return ParseSubqueryCall(start, isOptional: true);
    }

    private ParsedProcedureCall ParseProcedureCall(SourceSpan start)
    {
        var first = ExpectNameToken("the name of a procedure");
        var name = first.Text;
        while (TryTake(TokenKind.Dot))
        {
            name += "." + ExpectName("the name of a procedure");
        }

        var nameSpan = first.Span.To(Last);
        var arguments = Current.Kind == TokenKind.LeftParenthesis ? ParseArguments() : (ImmutableArray<ParsedExpression>?)null;
        var (hasYield, yields) = ParseYield();
        var condition = hasYield ? ParseWhere() : null;
        return new ParsedProcedureCall(name, nameSpan, arguments, yields, hasYield && yields is null, condition, start.To(Last));
    }

    private ParsedProcedureCall ParseShow()
    {
        var start = Take().Span;
        var word = ExpectNameToken($"what to show ({string.Join(", ", ShowCommands.Names)})");
        var name = ShowCommands.Find(word.Text) ?? throw _source.SyntaxError(
            "UnsupportedClause",
            $"SHOW {word.Text} is not supported; supported are {string.Join(", ", ShowCommands.Names)}."
            + Suggestion.For(word.Text, ShowCommands.Names),
            word.Span);
        var nameSpan = start.To(word.Span);
        var (_, yields) = ParseYield();
        return new ParsedProcedureCall(ShowCommands.Prefix + name, nameSpan, [], yields, yields is null, ParseWhere(), start.To(Last))
        {
            YieldsInside = true,
        };
    }

    // Null outputs are all of them
    private (bool HasYield, ImmutableArray<ParsedYield>? Yields) ParseYield()
    {
        if (!TryTake("YIELD"))
        {
            return (false, null);
        }

        return (true, TryTake(TokenKind.Star) ? null : ParseYields());
    }

    private ImmutableArray<ParsedExpression> ParseArguments()
    {
        Take();
        var arguments = Current.Kind == TokenKind.RightParenthesis ? [] : CommaSeparated(ParseExpression);
        Expect(TokenKind.RightParenthesis, "',' or ')' after the arguments");
        return arguments;
    }

    // A dash takes no output at all
    private ImmutableArray<ParsedYield> ParseYields() => TryTake(TokenKind.Minus) ? [] : CommaSeparated(ParseYieldItem);

    private ParsedYield ParseYieldItem()
    {
        var output = ExpectVariable("an output of the procedure");
        return new ParsedYield(output, TryTake("AS") ? ExpectVariable("a name for the output") : output);
    }
}
