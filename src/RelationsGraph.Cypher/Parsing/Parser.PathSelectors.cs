using System.Globalization;
using RelationsGraph.Cypher.Parsing.Syntax;

namespace RelationsGraph.Cypher.Parsing;

// SHORTEST k, SHORTEST k GROUPS, ANY SHORTEST, ALL SHORTEST, ANY k and ALL, before a pattern; of them GQL lets a path be any, so it is a shortest
internal sealed partial class Parser
{
    private ParsedPattern ParseSelectedPattern()
    {
        var start = Current.Span;
        var selector = ParsePathSelector();
        var isParenthesized = Current.Kind == TokenKind.LeftParenthesis && PeekAt(1).Kind == TokenKind.LeftParenthesis;
        if (!isParenthesized)
        {
            var chain = ParseChain();
            return selector is null ? chain : chain with { Kind = PatternKind.Selected, Selector = selector, Span = start.To(Last) };
        }

        Take();
        var inner = ParseChain();
        var condition = ParseWhere();
        Expect(TokenKind.RightParenthesis, "')' at the end of the path");
        if (Current.Kind is TokenKind.LeftBrace or TokenKind.Plus or TokenKind.Star or TokenKind.LeftParenthesis)
        {
            throw _source.SyntaxError(
                "InvalidRelationshipPattern",
                "A path in parentheses cannot be repeated; repeat one relationship: (a)-[:TYPE]->{1,3}(b).",
                start.To(Current.Span));
        }

        return inner with
        {
            Kind = selector is null ? PatternKind.Plain : PatternKind.Selected,
            Selector = selector,
            Condition = condition,
            Span = start.To(Last),
        };
    }

    private bool AtPathSelector()
    {
        if (!Current.Is("SHORTEST") && !Current.Is("ANY") && !Current.Is("ALL"))
        {
            return Current.Kind == TokenKind.LeftParenthesis && PeekAt(1).Kind == TokenKind.LeftParenthesis;
        }

        return PeekAt(1).Kind is TokenKind.LeftParenthesis or TokenKind.Integer or TokenKind.Name;
    }

    /// <summary>Null takes all paths.</summary>
    private PathSelector? ParsePathSelector()
    {
        var takesAll = TryTake("ALL");
        var takesAny = !takesAll && TryTake("ANY");
        var isShortest = TryTake("SHORTEST");
        var count = takesAll ? null : TryParsePathCount();
        var hasPaths = TryTake("PATHS") || TryTake("PATH");
        var ofGroups = isShortest && !takesAll && !takesAny && (TryTake("GROUPS") || TryTake("GROUP"));
        if (takesAll)
        {
            return isShortest ? new PathSelector(1, OfGroups: true) : null;
        }

        return isShortest || takesAny || hasPaths ? new PathSelector(count ?? 1, ofGroups) : null;
    }

    private long? TryParsePathCount()
    {
        if (Current.Kind != TokenKind.Integer)
        {
            return null;
        }

        var token = Take();
        return long.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : throw _source.SyntaxError("InvalidRelationshipPattern", "The number of paths must be 1 or more.", token.Span);
    }
}
