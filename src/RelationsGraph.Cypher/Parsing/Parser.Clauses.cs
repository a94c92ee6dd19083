using System.Collections.Immutable;
using RelationsGraph.Cypher.Parsing.Syntax;

namespace RelationsGraph.Cypher.Parsing;

internal sealed partial class Parser
{
    private const string Supported =
        "MATCH, OPTIONAL MATCH, UNWIND, CALL, WITH, RETURN, UNION, CREATE, MERGE, SET, REMOVE, DELETE, DETACH DELETE and FOREACH";

    private static readonly string[] KnownUnsupported =
    [
        "LOAD", "USE", "DROP", "FINISH", "INSERT", "LET", "FILTER", "FOR",
    ];

    private ParsedSingleQuery ParseSingleQuery()
    {
        var start = Current.Span;
        var clauses = ParseClauses();
        return new ParsedSingleQuery(clauses, start.To(Last));
    }

    private ImmutableArray<ParsedClause> ParseClauses()
    {
        var clauses = ImmutableArray.CreateBuilder<ParsedClause>();
        while (TryParseClause() is { } clause)
        {
            clauses.Add(clause);
        }

        return clauses.Count > 0 ? clauses.ToImmutable() : throw UnexpectedClause();
    }

    private ParsedClause? TryParseClause()
    {
        if (Current.Kind != TokenKind.Name)
        {
            return null;
        }

        return Current.Text.ToUpperInvariant() switch
        {
            "MATCH" => ParseMatch(isOptional: false),
            "OPTIONAL" when PeekAt(1).Is("CALL") => ParseOptionalCall(),
            "OPTIONAL" => ParseMatch(isOptional: true),
            "UNWIND" => ParseUnwind(),
            "CALL" => ParseCallClause(),
            "SHOW" => ParseShow(),
            "WITH" => ParseWith(),
            "RETURN" => ParseReturn(),
            "CREATE" => ParseCreate(),
            "MERGE" => ParseMerge(),
            "SET" => ParseSet(),
            "REMOVE" => ParseRemove(),
            "DELETE" or "DETACH" or "NODETACH" => ParseDelete(),
            "FOREACH" => ParseForeach(),
            _ => null,
        };
    }

    private CypherException UnexpectedClause()
    {
        if (KnownUnsupported.FirstOrDefault(Current.Is) is { } clause)
        {
            return _source.SyntaxError(
                "UnsupportedClause", $"The clause {clause} is not supported here; supported are {Supported}.", Current.Span);
        }

        return Unexpected($"a clause ({Supported})");
    }

    private ParsedMatch ParseMatch(bool isOptional)
    {
        var start = Current.Span;
        if (isOptional)
        {
            Take();
        }

        Expect("MATCH");
        var patterns = CommaSeparated(ParsePattern);
        var condition = ParseWhere();
        return new ParsedMatch(isOptional, patterns, condition, start.To(Last));
    }

    private ParsedExpression? ParseWhere() => TryTake("WHERE") ? ParseExpression() : null;

    private ParsedUnwind ParseUnwind()
    {
        var start = Take().Span;
        var list = ParseExpression();
        Expect("AS");
        var variable = ExpectVariable("a name for the items");
        return new ParsedUnwind(list, variable, start.To(Last));
    }

    private ParsedWith ParseWith()
    {
        var start = Take().Span;
        var projection = ParseProjection();
        var condition = ParseWhere();
        return new ParsedWith(projection, condition, start.To(Last));
    }

    private ParsedReturn ParseReturn()
    {
        var start = Take().Span;
        return new ParsedReturn(ParseProjection(), start.To(Last));
    }

    private ParsedProjection ParseProjection()
    {
        var isDistinct = TryTake("DISTINCT");
        var takesAll = TryTake(TokenKind.Star);
        var items = !takesAll || TryTake(TokenKind.Comma) ? CommaSeparated(ParseProjectionItem) : [];
        var sort = ImmutableArray<ParsedSortItem>.Empty;
        if (TryTake("ORDER"))
        {
            Expect("BY");
            sort = CommaSeparated(ParseSortItem);
        }

        var skip = TryTake("SKIP") || TryTake("OFFSET") ? ParseExpression() : null;
        var limit = TryTake("LIMIT") ? ParseExpression() : null;
        return new ParsedProjection(isDistinct, takesAll, items, sort, skip, limit);
    }

    private ParsedProjectionItem ParseProjectionItem()
    {
        var expression = ParseExpression();
        return new ParsedProjectionItem(expression, TryTake("AS") ? ExpectVariable("a name for the column") : null);
    }

    private ParsedSortItem ParseSortItem()
    {
        var expression = ParseExpression();
        if (TryTake("DESC") || TryTake("DESCENDING"))
        {
            return new ParsedSortItem(expression, IsDescending: true);
        }

        if (!TryTake("ASC"))
        {
            TryTake("ASCENDING");
        }

        return new ParsedSortItem(expression, IsDescending: false);
    }
}
