using System.Collections.Immutable;
using System.Globalization;
using RelationsGraph.Cypher.Parsing.Syntax;

namespace RelationsGraph.Cypher.Parsing;

internal sealed partial class Parser
{
    private ParsedPattern ParsePattern()
    {
        if (Current.IsName && PeekAt(1).Kind == TokenKind.Equal)
        {
            var variable = ExpectVariable("a name for the path");
            Take();
            var named = AtPathSelector() ? ParseSelectedPattern() : ParseAnonymousPattern();
            return named with { Variable = variable, Span = variable.Span.To(named.Span) };
        }

        return AtPathSelector() ? ParseSelectedPattern() : ParseAnonymousPattern();
    }

    private ParsedPattern ParseAnonymousPattern()
    {
        var kind = Current.Is("shortestPath") ? PatternKind.ShortestPath
            : Current.Is("allShortestPaths") ? PatternKind.AllShortestPaths
            : PatternKind.Plain;
        if (kind == PatternKind.Plain)
        {
            return ParseChain();
        }

        var name = Take();
        Expect(TokenKind.LeftParenthesis, $"'(' after {name.Text}");
        var chain = ParseChain();
        Expect(TokenKind.RightParenthesis, $"')' at the end of {name.Text}");
        return chain with { Kind = kind, Span = name.Span.To(Last) };
    }

    private ParsedPattern ParseChain()
    {
        var nodes = ImmutableArray.CreateBuilder<ParsedNodePattern>();
        var edges = ImmutableArray.CreateBuilder<ParsedEdgePattern>();
        nodes.Add(ParseNodePattern());
        while (Current.Kind is TokenKind.Minus or TokenKind.Less)
        {
            edges.Add(ParseEdgePattern());
            nodes.Add(ParseNodePattern());
        }

        if (Current.Kind == TokenKind.LeftParenthesis)
        {
            throw _source.SyntaxError(
                "InvalidRelationshipPattern",
                "A path in parentheses cannot be part of another; repeat one relationship: (a)-[:TYPE]->{1,3}(b).",
                Current.Span);
        }

        return new ParsedPattern(null, PatternKind.Plain, nodes.ToImmutable(), edges.ToImmutable(), nodes[0].Span.To(Last));
    }

    private ParsedNodePattern ParseNodePattern()
    {
        var start = Expect(TokenKind.LeftParenthesis, "a node in parentheses, such as (n:Person)").Span;
        var variable = Current.Is("WHERE") && PeekAt(1).Kind != TokenKind.RightParenthesis && PeekAt(1).Kind != TokenKind.Colon
            ? null
            : TryParseVariable();
        var labels = Current.Kind == TokenKind.Colon ? ParseLabels() : null;
        var properties = TryParseProperties();
        var condition = ParseWhere();
        Expect(TokenKind.RightParenthesis, "')' at the end of the node");
        return new ParsedNodePattern(variable, labels, properties, condition, start.To(Last));
    }

    private ParsedVariable? TryParseVariable() =>
        Current.IsName ? ExpectVariable("a variable") : null;

    private ParsedExpression? TryParseProperties()
    {
        if (Current.Kind == TokenKind.Parameter)
        {
            if (_takesParameterMap)
            {
                var parameter = Take();
                return new ParsedParameter(parameter.Text, parameter.Span);
            }

            throw _source.SyntaxError(
                "InvalidParameterUse",
                "A parameter cannot stand for all properties of a pattern; compare one by one: {name: $map.name}.",
                Current.Span);
        }

        return Current.Kind == TokenKind.LeftBrace ? ParseMap() : null;
    }

    private ParsedEdgePattern ParseEdgePattern()
    {
        var start = Current.Span;
        var left = TryTake(TokenKind.Less);
        Expect(TokenKind.Minus, "'-' of a relationship");
        var edge = Current.Kind == TokenKind.LeftBracket
            ? ParseEdgeDetail()
            : new ParsedEdgePattern(null, [], EdgeDirection.Either, null, null, null, default);
        Expect(TokenKind.Minus, "'-' of a relationship");
        var right = TryTake(TokenKind.Greater);
        var direction = left == right ? EdgeDirection.Either : left ? EdgeDirection.Left : EdgeDirection.Right;
        return WithQuantifier(edge with { Direction = direction, Span = start.To(Last) }, start);
    }

    // GQL puts the length behind the relationship: ->+, -->{2}, <-[:A]-{1,3}
    private ParsedEdgePattern WithQuantifier(ParsedEdgePattern edge, SourceSpan start)
    {
        var length = TryTake(TokenKind.Plus) ? new ParsedLength(1, null)
            : TryTake(TokenKind.Star) ? new ParsedLength(0, null)
            : TryTake(TokenKind.LeftBrace) ? ParseBracedLength()
            : null;
        if (length is null)
        {
            return edge;
        }

        return edge.Length is null
            ? edge with { Length = length, Span = start.To(Last) }
            : throw _source.SyntaxError("InvalidRelationshipPattern", "A relationship has one length; remove the '*' inside.", start.To(Last));
    }

    private ParsedLength ParseBracedLength()
    {
        var from = TryParseBound();
        var to = TryTake(TokenKind.Comma) ? TryParseBound() : from ?? throw Unexpected("a length, such as {2} or {1,3}");
        Expect(TokenKind.RightBrace, "'}' at the end of the length");
        return new ParsedLength(from ?? 0, to);
    }

    private ParsedEdgePattern ParseEdgeDetail()
    {
        Take();
        var variable = Current.Is("WHERE") && PeekAt(1).Kind is TokenKind.Name ? null : TryParseVariable();
        var expression = AtTypeExpression() ? ParseLabels() : null;
        var types = expression is null ? ParseTypes() : [];
        var length = TryTake(TokenKind.Star) ? ParseLength() : null;
        if (Current.Kind is TokenKind.DotDot or TokenKind.Minus or TokenKind.Integer)
        {
            throw _source.SyntaxError(
                "InvalidRelationshipPattern", "A variable length is written *, *2, *1..3, *2.. or *..3.", Current.Span);
        }

        var properties = TryParseProperties();
        var condition = ParseWhere();
        Expect(TokenKind.RightBracket, "']' at the end of the relationship");
        return new ParsedEdgePattern(variable, types, EdgeDirection.Either, length, properties, condition, default) { TypeExpression = expression };
    }

    // What is more than alternatives: !A, A&!B, %, (A|B)&!C
    private bool AtTypeExpression()
    {
        var ahead = 0;
        while (Current.Kind == TokenKind.Colon && (PeekAt(ahead).IsName || PeekAt(ahead).Kind is TokenKind.Colon or TokenKind.Bar))
        {
            ahead++;
        }

        return ahead > 0 && PeekAt(ahead).Kind
            is TokenKind.Exclamation or TokenKind.Ampersand or TokenKind.Percent or TokenKind.LeftParenthesis;
    }

    private ImmutableArray<ParsedType> ParseTypes()
    {
        if (!TryTake(TokenKind.Colon))
        {
            return [];
        }

        var types = ImmutableArray.CreateBuilder<ParsedType>();
        do
        {
            TryTake(TokenKind.Colon);
            var token = ExpectNameToken("a relationship type");
            types.Add(new ParsedType(token.Text, token.Span));
        }
        while (TryTake(TokenKind.Bar));

        return types.ToImmutable();
    }

    private ParsedLength ParseLength()
    {
        var from = TryParseBound();
        if (!TryTake(TokenKind.DotDot))
        {
            return new ParsedLength(from, from);
        }

        return new ParsedLength(from, TryParseBound());
    }

    private int? TryParseBound()
    {
        if (Current.Kind != TokenKind.Integer)
        {
            return null;
        }

        var token = Take();
        return int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var bound)
            ? bound
            : throw _source.SyntaxError("InvalidRelationshipPattern", $"'{token.Text}' is too long for a path.", token.Span);
    }

    private ParsedLabels ParseLabels()
    {
        var start = Expect(TokenKind.Colon, "':'").Span;
        var labels = ParseLabelsEither();
        if (Current.Kind != TokenKind.Colon)
        {
            return labels;
        }

        var parts = ImmutableArray.CreateBuilder<ParsedLabels>();
        parts.Add(labels);
        while (TryTake(TokenKind.Colon))
        {
            parts.Add(ParseLabelsEither());
        }

        return new ParsedLabels.All(parts.ToImmutable(), start.To(Last));
    }

    private ParsedLabels ParseLabelsEither()
    {
        var first = ParseLabelsAll();
        if (Current.Kind != TokenKind.Bar || !BeginsLabel(PeekAt(1)))
        {
            return first;
        }

        var parts = ImmutableArray.CreateBuilder<ParsedLabels>();
        parts.Add(first);
        while (TryTake(TokenKind.Bar))
        {
            parts.Add(ParseLabelsAll());
        }

        return new ParsedLabels.Either(parts.ToImmutable(), first.Span.To(Last));
    }

    private static bool BeginsLabel(Token token) =>
        token.IsName || token.Kind is TokenKind.Exclamation or TokenKind.LeftParenthesis or TokenKind.Percent;

    private ParsedLabels ParseLabelsAll()
    {
        var first = ParseLabelAtom();
        if (Current.Kind != TokenKind.Ampersand)
        {
            return first;
        }

        var parts = ImmutableArray.CreateBuilder<ParsedLabels>();
        parts.Add(first);
        while (TryTake(TokenKind.Ampersand))
        {
            parts.Add(ParseLabelAtom());
        }

        return new ParsedLabels.All(parts.ToImmutable(), first.Span.To(Last));
    }

    private ParsedLabels ParseLabelAtom()
    {
        var start = Current.Span;
        if (TryTake(TokenKind.Exclamation))
        {
            return Nested(() => new ParsedLabels.Not(ParseLabelAtom(), start.To(Last)));
        }

        if (TryTake(TokenKind.Percent))
        {
            return new ParsedLabels.Any(start);
        }

        if (TryTake(TokenKind.LeftParenthesis))
        {
            var inner = Nested(ParseLabelsEither);
            Expect(TokenKind.RightParenthesis, "')' at the end of the label expression");
            return inner;
        }

        var token = ExpectNameToken("a label");
        return new ParsedLabels.Name(token.Text, token.Span);
    }

    /// <summary>Whether a chain with at least one edge begins at the current '('.</summary>
    /// <remarks>
    /// A parenthesis that closes before <c>--</c>, <c>-[</c> or <c>&lt;-</c> is a node of a pattern wherever it holds what a node can
    /// hold; decided by look-ahead over the tokens, once, so that no text is read twice.
    /// </remarks>
    private bool AtPattern()
    {
        if (Current.Kind != TokenKind.LeftParenthesis || !MayBeNode(PeekAt(1), PeekAt(2)))
        {
            return false;
        }

        var close = FindClosingParenthesis();
        var (first, second) = (PeekAt(close + 1).Kind, PeekAt(close + 2).Kind);
        return first switch
        {
            TokenKind.Minus => second is TokenKind.Minus || (second is TokenKind.LeftBracket && MayBeEdge(PeekAt(close + 3))),
            TokenKind.Less => second is TokenKind.Minus && PeekAt(close + 3).Kind is TokenKind.Minus or TokenKind.LeftBracket,
            _ => false,
        };
    }

    private static bool MayBeNode(Token first, Token second) => first.Kind switch
    {
        TokenKind.RightParenthesis or TokenKind.Colon or TokenKind.LeftBrace => true,
        TokenKind.Name or TokenKind.EscapedName =>
            second.Kind is TokenKind.RightParenthesis or TokenKind.Colon or TokenKind.LeftBrace || second.Is("WHERE"),
        _ => false,
    };

    private static bool MayBeEdge(Token first) =>
        first.IsName || first.Kind is TokenKind.Colon or TokenKind.Star or TokenKind.LeftBrace or TokenKind.RightBracket;

    private int FindClosingParenthesis()
    {
        _closing ??= MatchParentheses();
        return _closing[_next] - _next;
    }

    private int[] MatchParentheses()
    {
        var closing = new int[_tokens.Count];
        var open = new Stack<int>();
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (_tokens[i].Kind == TokenKind.LeftParenthesis)
            {
                open.Push(i);
                closing[i] = _tokens.Count - 1;
            }
            else if (_tokens[i].Kind == TokenKind.RightParenthesis && open.TryPop(out var start))
            {
                closing[start] = i;
            }
        }

        return closing;
    }
}
