using System.Collections.Immutable;
using RelationsGraph.Cypher.Parsing.Syntax;

namespace RelationsGraph.Cypher.Parsing;

// trim(BOTH 'x' FROM text), which has a grammar of its own; it reads as bTrim(text, 'x')
internal sealed partial class Parser
{
    private bool AtTrimOfSide() =>
        (Current.Is("BOTH") || Current.Is("LEADING") || Current.Is("TRAILING"))
        && PeekAt(1).Kind is not (TokenKind.RightParenthesis or TokenKind.Comma or TokenKind.Dot);

    private ParsedCall ParseTrimOfSide(Token name)
    {
        var function = Current.Is("LEADING") ? "lTrim" : Current.Is("TRAILING") ? "rTrim" : "bTrim";
        Take();
        ImmutableArray<ParsedExpression> characters = Current.Is("FROM") ? [] : [ParseExpression()];
        Expect("FROM");
        var text = ParseExpression();
        Expect(TokenKind.RightParenthesis, "')' in trim()");
        return new ParsedCall(function, name.Span, IsDistinct: false, IsStar: false, [text, .. characters], name.Span.To(Last));
    }
}
