using System.Globalization;
using System.Text;

namespace RelationsGraph.Cypher.Parsing;

/// <summary>Cuts the text of a query into tokens. White space and comments are left out.</summary>
internal sealed partial class Lexer
{
    private readonly SourceText _source;
    private readonly string _text;
    private int _position;

    private Lexer(SourceText source)
    {
        _source = source;
        _text = source.Text;
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private char Next => _position + 1 < _text.Length ? _text[_position + 1] : '\0';

    /// <summary>All tokens; the last is <see cref="TokenKind.End"/>.</summary>
    public static List<Token> Tokenize(SourceText source)
    {
        var lexer = new Lexer(source);
        var tokens = new List<Token>();
        Token token;
        do
        {
            lexer.SkipSpaceAndComments();
            token = lexer.Read();
            tokens.Add(token);
        }
        while (token.Kind != TokenKind.End);

        return tokens;
    }

    private Token Read()
    {
        var start = _position;
        if (start == _text.Length)
        {
            return new Token(TokenKind.End, new SourceSpan(start, start), "");
        }

        return Current switch
        {
            '\'' or '"' => ReadString(),
            '`' => new Token(TokenKind.EscapedName, default, ReadEscapedName()) with { Span = new SourceSpan(start, _position) },
            '$' => ReadParameter(),
            >= '0' and <= '9' => ReadNumber(),
            '.' when char.IsAsciiDigit(Next) && !PreviousIsDot() => ReadNumber(),
            var c when IsNameStart(c) => ReadName(),
            _ => ReadSymbol(),
        };
    }

    private bool PreviousIsDot() => _position > 0 && _text[_position - 1] == '.';

    private static bool IsNameStart(char c) => char.IsLetter(c) || c == '_' || char.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    private static bool IsNamePart(char c) =>
        IsNameStart(c) || char.IsDigit(c)
        || char.GetUnicodeCategory(c)
            is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private void SkipSpaceAndComments()
    {
        while (true)
        {
            if (char.IsWhiteSpace(Current) || Current == '\uFEFF')
            {
                _position++;
            }
            else if (Current == '/' && Next == '/')
            {
                var end = _text.AsSpan(_position).IndexOfAny('\n', '\r');
                _position = end < 0 ? _text.Length : _position + end;
            }
            else if (Current == '/' && Next == '*')
            {
                SkipBlockComment();
            }
            else
            {
                return;
            }
        }
    }

    private void SkipBlockComment()
    {
        var end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
        if (end < 0)
        {
            throw _source.SyntaxError(
                "InvalidComment", "The comment is never closed; end it with '*/'.", new SourceSpan(_position, _position + 2));
        }

        _position = end + 2;
    }

    private Token ReadName()
    {
        var start = _position;
        while (IsNamePart(Current))
        {
            _position++;
        }

        return new Token(TokenKind.Name, new SourceSpan(start, _position), _text[start.._position]);
    }

    private string ReadEscapedName()
    {
        var start = _position++;
        var name = new StringBuilder();
        while (true)
        {
            var end = _text.IndexOf('`', _position);
            if (end < 0)
            {
                throw _source.SyntaxError(
                    "UnexpectedSyntax", "The name is never closed; end it with '`'.", new SourceSpan(start, start + 1));
            }

            name.Append(_text, _position, end - _position);
            _position = end + 1;
            if (Current != '`')
            {
                return name.ToString();
            }

            name.Append('`');
            _position++;
        }
    }

    private Token ReadParameter()
    {
        var start = _position++;
        if (Current == '`')
        {
            var name = ReadEscapedName();
            return new Token(TokenKind.Parameter, new SourceSpan(start, _position), name);
        }

        while (IsNamePart(Current))
        {
            _position++;
        }

        var span = new SourceSpan(start, _position);
        return span.Length > 1
            ? new Token(TokenKind.Parameter, span, _text[(start + 1).._position])
            : throw _source.SyntaxError("InvalidParameterUse", "A parameter needs a name after '$', such as $name.", span);
    }

    private Token ReadSymbol()
    {
        var start = _position;
        var (kind, length) = (Current, Next) switch
        {
            ('(', _) => (TokenKind.LeftParenthesis, 1),
            (')', _) => (TokenKind.RightParenthesis, 1),
            ('[', _) => (TokenKind.LeftBracket, 1),
            (']', _) => (TokenKind.RightBracket, 1),
            ('{', _) => (TokenKind.LeftBrace, 1),
            ('}', _) => (TokenKind.RightBrace, 1),
            (',', _) => (TokenKind.Comma, 1),
            (';', _) => (TokenKind.Semicolon, 1),
            (':', _) => (TokenKind.Colon, 1),
            ('.', '.') => (TokenKind.DotDot, 2),
            ('.', _) => (TokenKind.Dot, 1),
            ('|', '|') => (TokenKind.DoubleBar, 2),
            ('|', _) => (TokenKind.Bar, 1),
            ('&', _) => (TokenKind.Ampersand, 1),
            ('!', '=') => throw _source.SyntaxError(
                "UnexpectedSyntax", "'!=' is not an operator of Cypher; write '<>'.", new SourceSpan(start, start + 2)),
            ('!', _) => (TokenKind.Exclamation, 1),
            ('+', '=') => (TokenKind.PlusEqual, 2),
            ('+', _) => (TokenKind.Plus, 1),
            ('-', _) => (TokenKind.Minus, 1),
            ('*', _) => (TokenKind.Star, 1),
            ('/', _) => (TokenKind.Slash, 1),
            ('%', _) => (TokenKind.Percent, 1),
            ('^', _) => (TokenKind.Caret, 1),
            ('=', '~') => (TokenKind.Matches, 2),
            ('=', _) => (TokenKind.Equal, 1),
            ('<', '>') => (TokenKind.NotEqual, 2),
            ('<', '=') => (TokenKind.LessOrEqual, 2),
            ('<', _) => (TokenKind.Less, 1),
            ('>', '=') => (TokenKind.GreaterOrEqual, 2),
            ('>', _) => (TokenKind.Greater, 1),
            _ => throw UnknownCharacter(),
        };
        _position += length;
        return new Token(kind, new SourceSpan(start, _position), _text[start.._position]);
    }

    private CypherException UnknownCharacter()
    {
        var rune = Rune.TryGetRuneAt(_text, _position, out var whole) ? whole : Rune.ReplacementChar;
        var code = rune.Value.ToString("X4", CultureInfo.InvariantCulture);
        var shown = Rune.IsControl(rune) ? $"U+{code}" : $"'{rune}' (U+{code})";
        return _source.SyntaxError(
            rune.Value < 0x80 ? "UnexpectedSyntax" : "InvalidUnicodeCharacter",
            $"The character {shown} has no meaning here.",
            new SourceSpan(_position, _position + rune.Utf16SequenceLength));
    }
}
