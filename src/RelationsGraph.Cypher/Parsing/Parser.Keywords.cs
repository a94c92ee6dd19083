using System.Collections.Immutable;
using RelationsGraph.Cypher.Parsing.Syntax;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Parsing;

internal sealed partial class Parser
{
    /// <summary>What begins with a word of its own: literals, CASE, quantifiers, subqueries; null where the word is a plain name.</summary>
    private ParsedExpression? ParseKeywordAtom()
    {
        var next = PeekAt(1).Kind;
        return Current.Text.ToUpperInvariant() switch
        {
            "TRUE" => TakeLiteral(Value.True),
            "FALSE" => TakeLiteral(Value.False),
            "NULL" => TakeLiteral(Value.Null),
            "CASE" => ParseCase(),
            "ALL" when AtBinding() => ParseQuantifier(QuantifierKind.All),
            "ANY" when AtBinding() => ParseQuantifier(QuantifierKind.Any),
            "NONE" when AtBinding() => ParseQuantifier(QuantifierKind.None),
            "SINGLE" when AtBinding() => ParseQuantifier(QuantifierKind.Single),
            "REDUCE" when next == TokenKind.LeftParenthesis && PeekAt(3).Kind == TokenKind.Equal => ParseReduce(),
            "EXISTS" when next == TokenKind.LeftBrace => ParseSubquery(SubqueryKind.Exists),
            "COUNT" when next == TokenKind.LeftBrace => ParseSubquery(SubqueryKind.Count),
            "COLLECT" when next == TokenKind.LeftBrace => ParseSubquery(SubqueryKind.Collect),
            "SHORTESTPATH" or "ALLSHORTESTPATHS" when next == TokenKind.LeftParenthesis => ParsePatternPredicate(),
            _ => null,
        };
    }

    private bool AtBinding() =>
        PeekAt(1).Kind == TokenKind.LeftParenthesis && PeekAt(2).IsName && PeekAt(3).Is("IN");

    private ParsedLiteral TakeLiteral(Value value) => new(value, Take().Span);

    private ParsedCase ParseCase()
    {
        var start = Take().Span;
        var subject = Current.Is("WHEN") ? null : ParseExpression();
        var branches = ImmutableArray.CreateBuilder<ParsedCaseBranch>();
        do
        {
            Expect("WHEN");
            var condition = ParseExpression();
            Expect("THEN");
            branches.Add(new ParsedCaseBranch(condition, ParseExpression()));
        }
        while (Current.Is("WHEN"));

        var otherwise = TryTake("ELSE") ? ParseExpression() : null;
        Expect("END");
        return new ParsedCase(subject, branches.ToImmutable(), otherwise, start.To(Last));
    }

    private ParsedQuantifier ParseQuantifier(QuantifierKind kind)
    {
        var name = Take();
        Take();
        var variable = ExpectVariable("a variable");
        Take();
        var list = ParseExpression();
        var condition = ParseWhere() ?? throw Unexpected($"WHERE and a condition in {name.Text}()");
        Expect(TokenKind.RightParenthesis, $"')' at the end of {name.Text}()");
        return new ParsedQuantifier(kind, variable, list, condition, name.Span.To(Last));
    }

    private ParsedReduce ParseReduce()
    {
        var start = Take().Span;
        Take();
        var accumulator = ExpectVariable("a variable");
        Take();
        var initial = ParseExpression();
        Expect(TokenKind.Comma, "',' after the first value of reduce()");
        var variable = ExpectVariable("a variable");
        Expect("IN");
        var list = ParseExpression();
        Expect(TokenKind.Bar, "'|' and an expression in reduce()");
        var step = ParseExpression();
        Expect(TokenKind.RightParenthesis, "')' at the end of reduce()");
        return new ParsedReduce(accumulator, initial, variable, list, step, start.To(Last));
    }

    private ParsedSubquery ParseSubquery(SubqueryKind kind)
    {
        var start = Take().Span;
        Take();
        var query = Nested(() => AtBarePattern() ? ParseBarePattern() : ParseQuery());
        Expect(TokenKind.RightBrace, "'}' at the end of the subquery");
        return new ParsedSubquery(kind, query, start.To(Last));
    }

    private bool AtBarePattern() =>
        Current.Kind == TokenKind.LeftParenthesis
        || (Current.IsName && PeekAt(1).Kind == TokenKind.Equal);

    // EXISTS { (a)-->(b) WHERE ... } leaves MATCH out
    private ParsedQuery ParseBarePattern()
    {
        var start = Current.Span;
        var patterns = CommaSeparated(ParsePattern);
        var condition = ParseWhere();
        var match = new ParsedMatch(false, patterns, condition, start.To(Last));
        return new ParsedQuery([new ParsedSingleQuery([match], match.Span)], KeepsDuplicates: true, match.Span);
    }
}
