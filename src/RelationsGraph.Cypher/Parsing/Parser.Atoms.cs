using System.Collections.Immutable;
using System.Globalization;
using RelationsGraph.Cypher.Parsing.Syntax;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Parsing;

internal sealed partial class Parser
{
    private ParsedExpression ParseAtom()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Integer:
                return ParseInteger(isNegative: false, token.Span);
            case TokenKind.Float:
                return ParseFloat();
            case TokenKind.String:
                Take();
                return new ParsedLiteral(Value.Of(token.Text), token.Span);
            case TokenKind.Parameter:
                Take();
                return new ParsedParameter(token.Text, token.Span);
            case TokenKind.LeftBracket:
                return ParseBracketed();
            case TokenKind.LeftBrace:
                return ParseMap();
            case TokenKind.LeftParenthesis when AtPattern():
                return ParsePatternPredicate();
            case TokenKind.LeftParenthesis:
                return ParseParenthesized();
            case TokenKind.EscapedName:
                return ParseNameAtom();
            case TokenKind.Name:
                return ParseKeywordAtom() ?? ParseNameAtom();
            default:
                throw Unexpected("an expression");
        }
    }

    private ParsedLiteral ParseInteger(bool isNegative, SourceSpan start)
    {
        var token = Take();
        var span = start.To(token.Span);
        var prefixed = token.Text.Length > 1 && token.Text[0] == '0' && !char.IsAsciiDigit(token.Text[1]);
        var isRead = TryReadMagnitude(token.Text, prefixed, out var magnitude);
        if (!isRead || magnitude > (ulong)long.MaxValue + (isNegative ? 1UL : 0))
        {
            throw _source.SyntaxError("IntegerOverflow", $"'{_source.Slice(span)}' does not fit into 64 bits.", span);
        }

        return new ParsedLiteral(Value.Of(isNegative ? unchecked(-(long)magnitude) : (long)magnitude), span);
    }

    private static bool TryReadMagnitude(string text, bool isPrefixed, out ulong magnitude)
    {
        if (!isPrefixed)
        {
            return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out magnitude);
        }

        if (text[1] is 'x' or 'X')
        {
            return ulong.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out magnitude);
        }

        magnitude = 0;
        foreach (var digit in text.AsSpan(2))
        {
            if (magnitude >> 61 != 0)
            {
                return false;
            }

            magnitude = (magnitude << 3) + (ulong)(digit - '0');
        }

        return true;
    }

    private ParsedLiteral ParseFloat()
    {
        var token = Take();
        var number = double.Parse(token.Text, CultureInfo.InvariantCulture);
        return double.IsFinite(number)
            ? new ParsedLiteral(Value.Of(number), token.Span)
            : throw _source.SyntaxError(
                "FloatingPointOverflow", $"'{token.Text}' is beyond the range of 64-bit floating point.", token.Span);
    }

    private ParsedExpression ParseParenthesized()
    {
        var start = Take().Span;
        var inner = ParseExpression();
        Expect(TokenKind.RightParenthesis, "')'");
        return inner with { Span = start.To(Last) };
    }

    private ParsedPatternPredicate ParsePatternPredicate()
    {
        var pattern = Nested(ParseAnonymousPattern);
        return new ParsedPatternPredicate(pattern, pattern.Span);
    }

    private ParsedExpression ParseBracketed()
    {
        var start = Take().Span;
        if (Current.IsName && PeekAt(1).Is("IN"))
        {
            return ParseListComprehension(start);
        }

        if (Current.IsName && PeekAt(1).Kind == TokenKind.Equal && PeekAt(2).Kind == TokenKind.LeftParenthesis)
        {
            return Nested(() => ParsePatternComprehension(start, ParsePattern()));
        }

        if (TryTake(TokenKind.RightBracket))
        {
            return new ParsedList([], start.To(Last));
        }

        var first = ParseExpression();
        if (first is ParsedPatternPredicate predicate && (Current.Is("WHERE") || Current.Kind == TokenKind.Bar))
        {
            return ParsePatternComprehension(start, predicate.Pattern);
        }

        var items = TryTake(TokenKind.Comma) ? CommaSeparated(ParseExpression) : [];
        Expect(TokenKind.RightBracket, "',' or ']' in the list");
        return new ParsedList([first, .. items], start.To(Last));
    }

    private ParsedListComprehension ParseListComprehension(SourceSpan start)
    {
        var variable = ExpectVariable("a variable");
        Take();
        var list = ParseExpression();
        var condition = ParseWhere();
        var projection = TryTake(TokenKind.Bar) ? ParseExpression() : null;
        Expect(TokenKind.RightBracket, "']' at the end of the list comprehension");
        return new ParsedListComprehension(variable, list, condition, projection, start.To(Last));
    }

    private ParsedPatternComprehension ParsePatternComprehension(SourceSpan start, ParsedPattern pattern)
    {
        var condition = ParseWhere();
        Expect(TokenKind.Bar, "'|' and what to collect");
        var projection = ParseExpression();
        Expect(TokenKind.RightBracket, "']' at the end of the pattern comprehension");
        return new ParsedPatternComprehension(pattern, condition, projection, start.To(Last));
    }

    private ParsedMap ParseMap()
    {
        var start = Take().Span;
        var entries = Current.Kind == TokenKind.RightBrace ? [] : CommaSeparated(ParseMapEntry);
        Expect(TokenKind.RightBrace, "',' or '}' in the map");
        return new ParsedMap(entries, start.To(Last));
    }

    private ParsedMapEntry ParseMapEntry()
    {
        var key = ExpectNameToken("a property name");
        Expect(TokenKind.Colon, "':' after the property name");
        return new ParsedMapEntry(key.Text, key.Span, ParseExpression());
    }

    private ParsedMapProjection ParseMapProjection(ParsedVariable target)
    {
        Take();
        var takesAll = false;
        var entries = ImmutableArray.CreateBuilder<ParsedMapEntry>();
        if (Current.Kind != TokenKind.RightBrace)
        {
            do
            {
                if (Current.Kind == TokenKind.Dot && PeekAt(1).Kind == TokenKind.Star)
                {
                    _next += 2;
                    takesAll = true;
                }
                else
                {
                    entries.Add(ParseMapProjectionEntry(target));
                }
            }
            while (TryTake(TokenKind.Comma));
        }

        Expect(TokenKind.RightBrace, "',' or '}' in the map projection");
        return new ParsedMapProjection(target, takesAll, entries.ToImmutable(), target.Span.To(Last));
    }

    private ParsedMapEntry ParseMapProjectionEntry(ParsedVariable target)
    {
        if (TryTake(TokenKind.Dot))
        {
            var property = ExpectNameToken("a property name");
            var value = new ParsedProperty(target, property.Text, property.Span, property.Span);
            return new ParsedMapEntry(property.Text, property.Span, value);
        }

        if (PeekAt(1).Kind == TokenKind.Colon)
        {
            return ParseMapEntry();
        }

        var variable = ExpectVariable("'.name', a variable, or 'key: value'");
        return new ParsedMapEntry(variable.Name, variable.Span, variable);
    }

    private ParsedExpression ParseNameAtom()
    {
        if (PeekAt(1).Kind == TokenKind.LeftParenthesis || AtQualifiedCall())
        {
            return ParseCall();
        }

        var variable = ExpectVariable("an expression");
        return Current.Kind == TokenKind.LeftBrace ? ParseMapProjection(variable) : variable;
    }

    private bool AtQualifiedCall()
    {
        var ahead = 1;
        while (PeekAt(ahead).Kind == TokenKind.Dot && PeekAt(ahead + 1).Kind == TokenKind.Name)
        {
            ahead += 2;
        }

        return ahead > 1 && PeekAt(ahead).Kind == TokenKind.LeftParenthesis;
    }

    private ParsedCall ParseCall()
    {
        var name = Take();
        var text = name.Text;
        while (TryTake(TokenKind.Dot))
        {
            text += "." + ExpectName("a function name");
        }

        var nameSpan = name.Span.To(Last);
        Expect(TokenKind.LeftParenthesis, "'('");
        if (name.Is("TRIM") && AtTrimOfSide())
        {
            return ParseTrimOfSide(name);
        }

        if (Current.Kind == TokenKind.Star && PeekAt(1).Kind == TokenKind.RightParenthesis)
        {
            _next += 2;
            return new ParsedCall(text, nameSpan, false, IsStar: true, [], name.Span.To(Last));
        }

        var isDistinct = TryTake("DISTINCT");
        var arguments = Current.Kind == TokenKind.RightParenthesis ? [] : CommaSeparated(ParseExpression);
        Expect(TokenKind.RightParenthesis, $"',' or ')' in {text}()");
        return new ParsedCall(text, nameSpan, isDistinct, IsStar: false, arguments, name.Span.To(Last));
    }
}
