using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Parsing.Syntax;

namespace RelationsGraph.Cypher.Parsing;

/// <summary>Reads tokens into a syntax tree, by recursive descent with one or two tokens of look-ahead.</summary>
internal sealed partial class Parser
{
    private const int MaxDepth = 200;

    private readonly SourceText _source;
    private readonly List<Token> _tokens;
    private int[]? _closing;
    private int _next;
    private int _depth;

    private Parser(SourceText source)
    {
        _source = source;
        _tokens = Lexer.Tokenize(source);
    }

    private Token Current => _tokens[_next];

    private SourceSpan Last => _tokens[Math.Max(0, _next - 1)].Span;

    /// <summary>Reads a whole query.</summary>
    public static ParsedStatement Parse(SourceText source)
    {
        var parser = new Parser(source);
        var mode = parser.TryTake("EXPLAIN") ? CypherQueryMode.Explain
            : parser.TryTake("PROFILE") ? CypherQueryMode.Profile
            : CypherQueryMode.Run;
        var query = parser.ParseQuery();
        parser.TryTake(TokenKind.Semicolon);
        return parser.Current.Kind == TokenKind.End ? new ParsedStatement(mode, query) : throw parser.UnexpectedClause();
    }

    private ParsedQuery ParseQuery()
    {
        var start = Current.Span;
        var parts = ImmutableArray.CreateBuilder<ParsedSingleQuery>();
        parts.Add(ParseSingleQuery());
        bool? keepsDuplicates = null;
        while (Current.Is("UNION"))
        {
            var union = Take().Span;
            var all = TryTake("ALL");
            if (!all)
            {
                TryTake("DISTINCT");
            }

            if (keepsDuplicates is { } before && before != all)
            {
                throw _source.SyntaxError("InvalidClauseComposition", "UNION and UNION ALL cannot be mixed in one query.", union);
            }

            keepsDuplicates = all;
            parts.Add(ParseSingleQuery());
        }

        return new ParsedQuery(parts.ToImmutable(), keepsDuplicates ?? true, start.To(Last));
    }

    private Token PeekAt(int ahead) => _tokens[Math.Min(_next + ahead, _tokens.Count - 1)];

    private Token Take() => _tokens[_next < _tokens.Count - 1 ? _next++ : _next];

    private bool TryTake(TokenKind kind)
    {
        if (Current.Kind != kind)
        {
            return false;
        }

        Take();
        return true;
    }

    private bool TryTake(string keyword)
    {
        if (!Current.Is(keyword))
        {
            return false;
        }

        Take();
        return true;
    }

    private Token Expect(TokenKind kind, string what) => Current.Kind == kind ? Take() : throw Unexpected(what);

    private void Expect(string keyword)
    {
        if (!TryTake(keyword))
        {
            throw Unexpected(keyword);
        }
    }

    private string ExpectName(string what) => ExpectNameToken(what).Text;

    private Token ExpectNameToken(string what) =>
        Current.IsName ? Take() : throw Unexpected(what);

    private ParsedVariable ExpectVariable(string what)
    {
        var token = ExpectNameToken(what);
        return new ParsedVariable(token.Text, token.Span);
    }

    private CypherException Unexpected(string expected)
    {
        var found = Current.Kind == TokenKind.End ? "the query ends" : $"here is '{_source.Slice(Current.Span)}'";
        var suggestion = Current.Kind == TokenKind.Name ? Suggestion.For(Current.Text, CypherVocabulary.Keywords) : "";
        return _source.SyntaxError("UnexpectedSyntax", $"Expected {expected}, but {found}.{suggestion}", Current.Span);
    }

    private T Nested<T>(Func<T> parse)
    {
        if (++_depth > MaxDepth)
        {
            throw _source.SyntaxError("UnexpectedSyntax", $"The query is nested more than {MaxDepth} levels deep.", Current.Span);
        }

        var result = parse();
        _depth--;
        return result;
    }

    private ImmutableArray<T> CommaSeparated<T>(Func<T> parse)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        do
        {
            items.Add(parse());
        }
        while (TryTake(TokenKind.Comma));

        return items.ToImmutable();
    }
}
