using System.Collections.Immutable;
using RelationsGraph.Cypher.Parsing.Syntax;

namespace RelationsGraph.Cypher.Parsing;

// The clauses that change the graph
internal sealed partial class Parser
{
    /// <summary>Set while CREATE is read: a parameter may then stand for all properties, for there is nothing to compare.</summary>
    private bool _takesParameterMap;

    private ParsedCreate ParseCreate()
    {
        var start = Take().Span;
        _takesParameterMap = true;
        var patterns = CommaSeparated(ParsePattern);
        _takesParameterMap = false;
        return new ParsedCreate(patterns, start.To(Last));
    }

    private ParsedMerge ParseMerge()
    {
        var start = Take().Span;
        var pattern = ParsePattern();
        var (onCreate, onMatch) = (ImmutableArray<ParsedSetItem>.Empty, ImmutableArray<ParsedSetItem>.Empty);
        while (TryTake("ON"))
        {
            if (TryTake("CREATE"))
            {
                onCreate = onCreate.AddRange(ParseSetItems());
            }
            else if (TryTake("MATCH"))
            {
                onMatch = onMatch.AddRange(ParseSetItems());
            }
            else
            {
                throw Unexpected("CREATE or MATCH after ON");
            }
        }

        return new ParsedMerge(pattern, onCreate, onMatch, start.To(Last));
    }

    private ParsedSet ParseSet()
    {
        var start = Current.Span;
        return new ParsedSet(ParseSetItems(), start.To(Last));
    }

    private ImmutableArray<ParsedSetItem> ParseSetItems()
    {
        Expect("SET");
        return CommaSeparated(ParseSetItem);
    }

    private ParsedSetItem ParseSetItem()
    {
        var target = ParsePostfix();
        if (target is ParsedLabelTest)
        {
            return new ParsedSetItem(target, null, IsAdding: false, target.Span);
        }

        var isAdding = TryTake(TokenKind.PlusEqual);
        if (!isAdding)
        {
            Expect(TokenKind.Equal, "'=', '+=' or a label in SET");
        }

        var value = ParseExpression();
        return new ParsedSetItem(target, value, isAdding, target.Span.To(value.Span));
    }

    private ParsedRemove ParseRemove()
    {
        var start = Take().Span;
        return new ParsedRemove(CommaSeparated(ParsePostfix), start.To(Last));
    }

    private ParsedDelete ParseDelete()
    {
        var start = Current.Span;
        var isDetaching = TryTake("DETACH");
        TryTake("NODETACH");
        Expect("DELETE");
        return new ParsedDelete(CommaSeparated(ParseExpression), isDetaching, start.To(Last));
    }

    private ParsedForeach ParseForeach()
    {
        var start = Take().Span;
        Expect(TokenKind.LeftParenthesis, "'(' after FOREACH");
        var variable = ExpectVariable("a variable");
        Expect("IN");
        var list = ParseExpression();
        Expect(TokenKind.Bar, "'|' and the clauses to run for each item");
        var clauses = Nested(ParseClauses);
        Expect(TokenKind.RightParenthesis, "')' at the end of FOREACH");
        return new ParsedForeach(variable, list, clauses, start.To(Last));
    }

    private ParsedSubqueryCall ParseSubqueryCall(SourceSpan start, bool isOptional)
    {
        var (imports, importsAll) = (default(ImmutableArray<ParsedVariable>?), false);
        if (TryTake(TokenKind.LeftParenthesis))
        {
            importsAll = TryTake(TokenKind.Star);
            imports = importsAll || Current.Kind == TokenKind.RightParenthesis ? [] : CommaSeparated(() => ExpectVariable("a variable"));
            Expect(TokenKind.RightParenthesis, "',' or ')' after the variables that the subquery sees");
        }

        Expect(TokenKind.LeftBrace, "'{' of the subquery");
        var query = Nested(ParseQuery);
        Expect(TokenKind.RightBrace, "'}' at the end of the subquery");
        return Current.Is("IN") && (PeekAt(1).Is("TRANSACTIONS") || PeekAt(2).Is("TRANSACTIONS") || PeekAt(1).Is("CONCURRENT"))
            ? throw _source.SyntaxError(
                "UnsupportedClause",
                "IN TRANSACTIONS is not supported: a query is one transaction here, all of it or nothing. Leave it out, or run the query in parts.",
                Current.Span.To(PeekAt(1).Span))
            : new ParsedSubqueryCall(query, imports, importsAll, isOptional, start.To(Last));
    }
}
