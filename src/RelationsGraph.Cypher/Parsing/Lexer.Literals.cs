using System.Globalization;
using System.Text;

namespace RelationsGraph.Cypher.Parsing;

internal sealed partial class Lexer
{
    private Token ReadNumber()
    {
        var start = _position;
        var kind = Current == '0' && Next is 'x' or 'X' or 'o' or 'O' ? ReadPrefixedInteger() : ReadDecimal();
        if (IsNamePart(Current))
        {
            while (IsNamePart(Current))
            {
                _position++;
            }

            throw InvalidNumber(new SourceSpan(start, _position));
        }

        return new Token(kind, new SourceSpan(start, _position), _text[start.._position]);
    }

    private CypherException InvalidNumber(SourceSpan span) => _text.AsSpan(0, span.Start).TrimEnd().EndsWith("{", StringComparison.Ordinal)
        ? _source.SyntaxError("UnexpectedSyntax", "The name of a property cannot begin with a digit; put it into backticks.", span)
        : _source.SyntaxError("InvalidNumberLiteral", $"'{_source.Slice(span)}' is not a number.", span);

    private TokenKind ReadPrefixedInteger()
    {
        var start = _position;
        var isHexadecimal = Next is 'x' or 'X';
        _position += 2;
        while (isHexadecimal ? char.IsAsciiHexDigit(Current) : Current is >= '0' and <= '7')
        {
            _position++;
        }

        return _position > start + 2 ? TokenKind.Integer : throw InvalidNumber(new SourceSpan(start, _position));
    }

    private TokenKind ReadDecimal()
    {
        var kind = TokenKind.Integer;
        SkipDigits();
        if (Current == '.' && char.IsAsciiDigit(Next))
        {
            kind = TokenKind.Float;
            _position++;
            SkipDigits();
        }

        if (Current is 'e' or 'E' && (char.IsAsciiDigit(Next) || (Next is '-' or '+' && char.IsAsciiDigit(CharAt(_position + 2)))))
        {
            kind = TokenKind.Float;
            _position += 2;
            SkipDigits();
        }

        return kind;
    }

    private char CharAt(int position) => position < _text.Length ? _text[position] : '\0';

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Current))
        {
            _position++;
        }
    }

    private Token ReadString()
    {
        var start = _position;
        var quote = Current;
        _position++;
        var content = new StringBuilder();
        while (Current != quote)
        {
            if (_position >= _text.Length)
            {
                throw _source.SyntaxError(
                    "UnexpectedSyntax", $"The text is never closed; end it with {quote}.", new SourceSpan(start, start + 1));
            }

            if (Current == '\\')
            {
                AppendEscape(content);
            }
            else
            {
                content.Append(_text[_position++]);
            }
        }

        _position++;
        return new Token(TokenKind.String, new SourceSpan(start, _position), content.ToString());
    }

    private void AppendEscape(StringBuilder content)
    {
        var start = _position;
        var simple = Next switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\b',
            'f' => '\f',
            '\\' or '\'' or '"' or '`' => Next,
            _ => '\0',
        };
        if (simple != '\0')
        {
            content.Append(simple);
            _position += 2;
            return;
        }

        var digits = Next switch { 'u' => 4, 'U' => 8, _ => 0 };
        var end = Math.Min(_text.Length, start + 2 + digits);
        var hexadecimal = _text.AsSpan(Math.Min(start + 2, end)..end);
        var isCode = int.TryParse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code);
        if (digits == 0 || end - start != digits + 2 || !isCode || (digits == 8 && !Rune.IsValid(code)))
        {
            throw InvalidEscape(digits, new SourceSpan(start, Math.Max(end, Math.Min(_text.Length, start + 2))));
        }

        content.Append(digits == 4 ? ((char)code).ToString() : new Rune(code).ToString());
        _position = end;
    }

    private CypherException InvalidEscape(int digits, SourceSpan span) => digits == 0
        ? _source.SyntaxError("UnexpectedSyntax", $"'{_source.Slice(span)}' is not an escape; a backslash itself is written '\\\\'.", span)
        : _source.SyntaxError(
            "InvalidUnicodeLiteral",
            $"'{_source.Slice(span)}' is not a character; write \\u and 4 hexadecimal digits, or \\U and 8.",
            span);
}
