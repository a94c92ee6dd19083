using System.Collections.Immutable;
using RelationsGraph.Cypher.Parsing.Syntax;

namespace RelationsGraph.Cypher.Parsing;

// From the loosest operator to the tightest: OR, XOR, AND, NOT, comparison, IN and the text and null predicates, + -, * / %, ^, signs,
// then property, index and label after an atom. This is the order of the openCypher 9 grammar.
internal sealed partial class Parser
{
    private ParsedExpression ParseExpression() => Nested(ParseOr);

    private ParsedExpression ParseOr() => LeftAssociative(ParseXor, static token => token.Is("OR") ? BinaryOperator.Or : null);

    private ParsedExpression ParseXor() => LeftAssociative(ParseAnd, static token => token.Is("XOR") ? BinaryOperator.Xor : null);

    private ParsedExpression ParseAnd() => LeftAssociative(ParseNot, static token => token.Is("AND") ? BinaryOperator.And : null);

    private ParsedExpression LeftAssociative(Func<ParsedExpression> parseOperand, Func<Token, BinaryOperator?> operatorOf)
    {
        var left = parseOperand();
        while (operatorOf(Current) is { } binary)
        {
            Take();
            var right = parseOperand();
            left = new ParsedBinary(binary, left, right, left.Span.To(right.Span));
        }

        return left;
    }

    private ParsedExpression ParseNot()
    {
        if (!Current.Is("NOT"))
        {
            return ParseComparison();
        }

        var start = Take().Span;
        var operand = Nested(ParseNot);
        return new ParsedUnary(UnaryOperator.Not, operand, start.To(operand.Span));
    }

    private ParsedExpression ParseComparison()
    {
        var first = ParsePredicate();
        if (ComparisonOf(Current.Kind) is null)
        {
            return first;
        }

        var operands = ImmutableArray.CreateBuilder<ParsedExpression>();
        var operators = ImmutableArray.CreateBuilder<ComparisonOperator>();
        operands.Add(first);
        while (ComparisonOf(Current.Kind) is { } comparison)
        {
            Take();
            operators.Add(comparison);
            operands.Add(ParsePredicate());
        }

        return new ParsedComparison(operands.ToImmutable(), operators.ToImmutable(), first.Span.To(Last));
    }

    private static ComparisonOperator? ComparisonOf(TokenKind kind) => kind switch
    {
        TokenKind.Equal => ComparisonOperator.Equal,
        TokenKind.NotEqual => ComparisonOperator.NotEqual,
        TokenKind.Less => ComparisonOperator.Less,
        TokenKind.LessOrEqual => ComparisonOperator.LessOrEqual,
        TokenKind.Greater => ComparisonOperator.Greater,
        TokenKind.GreaterOrEqual => ComparisonOperator.GreaterOrEqual,
        _ => null,
    };

    private ParsedExpression ParsePredicate()
    {
        var left = ParseSum();
        while (true)
        {
            if (Current.Is("IS"))
            {
                Take();
                var kind = TryTake("NOT") ? UnaryOperator.IsNotNull : UnaryOperator.IsNull;
                Expect("NULL");
                left = new ParsedUnary(kind, left, left.Span.To(Last));
            }
            else if (TryTakePredicateOperator() is { } binary)
            {
                var right = ParseSum();
                left = new ParsedBinary(binary, left, right, left.Span.To(right.Span));
            }
            else
            {
                return left;
            }
        }
    }

    private BinaryOperator? TryTakePredicateOperator()
    {
        if (TryTake(TokenKind.Matches))
        {
            return BinaryOperator.Matches;
        }

        if (TryTake("IN"))
        {
            return BinaryOperator.In;
        }

        if (TryTake("CONTAINS"))
        {
            return BinaryOperator.Contains;
        }

        if (PeekAt(1).Is("WITH") && (Current.Is("STARTS") || Current.Is("ENDS")))
        {
            var isStart = Take().Is("STARTS");
            Take();
            return isStart ? BinaryOperator.StartsWith : BinaryOperator.EndsWith;
        }

        return null;
    }

    private ParsedExpression ParseSum() => LeftAssociative(ParseProduct, static token => token.Kind switch
    {
        TokenKind.Plus => BinaryOperator.Add,
        TokenKind.Minus => BinaryOperator.Subtract,
        TokenKind.DoubleBar => BinaryOperator.Concatenate,
        _ => null,
    });

    private ParsedExpression ParseProduct() => LeftAssociative(ParsePower, static token => token.Kind switch
    {
        TokenKind.Star => BinaryOperator.Multiply,
        TokenKind.Slash => BinaryOperator.Divide,
        TokenKind.Percent => BinaryOperator.Modulo,
        _ => null,
    });

    private ParsedExpression ParsePower() =>
        LeftAssociative(ParseSign, static token => token.Kind == TokenKind.Caret ? BinaryOperator.Power : null);

    private ParsedExpression ParseSign()
    {
        if (Current.Kind is not (TokenKind.Minus or TokenKind.Plus))
        {
            return ParsePostfix();
        }

        var sign = Take();
        if (sign.Kind == TokenKind.Minus && Current.Kind == TokenKind.Integer)
        {
            return ParsePostfix(ParseInteger(isNegative: true, sign.Span));
        }

        var operand = Nested(ParseSign);
        var unary = sign.Kind == TokenKind.Minus ? UnaryOperator.Negate : UnaryOperator.Plus;
        return new ParsedUnary(unary, operand, sign.Span.To(operand.Span));
    }

    private ParsedExpression ParsePostfix() => ParsePostfix(ParseAtom());

    private ParsedExpression ParsePostfix(ParsedExpression target)
    {
        while (true)
        {
            if (Current.Kind == TokenKind.Dot)
            {
                Take();
                var key = ExpectNameToken("a property name");
                target = new ParsedProperty(target, key.Text, key.Span, target.Span.To(key.Span));
            }
            else if (Current.Kind == TokenKind.LeftBracket)
            {
                target = ParseIndexOrSlice(target);
            }
            else if (Current.Kind == TokenKind.Colon && BeginsLabel(PeekAt(1)))
            {
                var labels = ParseLabels();
                target = new ParsedLabelTest(target, labels, target.Span.To(Last));
            }
            else
            {
                return target;
            }
        }
    }

    private ParsedExpression ParseIndexOrSlice(ParsedExpression target)
    {
        Take();
        var from = Current.Kind == TokenKind.DotDot ? null : ParseExpression();
        if (from is not null && TryTake(TokenKind.RightBracket))
        {
            return new ParsedIndex(target, from, target.Span.To(Last));
        }

        Expect(TokenKind.DotDot, "']' or '..'");
        var to = Current.Kind == TokenKind.RightBracket ? null : ParseExpression();
        Expect(TokenKind.RightBracket, "']'");
        return new ParsedSlice(target, from, to, target.Span.To(Last));
    }
}
