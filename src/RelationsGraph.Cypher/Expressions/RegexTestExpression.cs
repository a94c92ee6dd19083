using System.Text.RegularExpressions;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>text =~ pattern</c>: whether the whole text matches; null where a side is not text.</summary>
internal sealed class RegexTestExpression(BoundExpression left, BoundExpression right, SourceSpan span)
    : BoundExpression(StaticType.Boolean | StaticType.Null, span)
{
    // A pattern can take exponential time; the limit turns that into an error
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private Regex? _last;
    private string? _lastPattern;

    public override IEnumerable<BoundExpression> Children => [left, right];

    public override Value Evaluate(Value[] row, QueryContext context)
    {
        var text = left.Evaluate(row, context);
        var pattern = right.Evaluate(row, context);
        if (!text.IsString || !pattern.IsString)
        {
            return Value.Null;
        }

        try
        {
            return Value.Of(RegexFor(pattern.AsString).IsMatch(text.AsString));
        }
        catch (RegexParseException error)
        {
            throw context.Error(CypherErrorKind.ArgumentError, "InvalidRegex", $"This is not a regular expression: {error.Message}", right.Span);
        }
        catch (RegexMatchTimeoutException)
        {
            throw context.Error(CypherErrorKind.ArgumentError, "InvalidRegex", "The regular expression takes too long; make it simpler.", right.Span);
        }
    }

    // Threads may race to fill the two fields; the pattern is compared again, so that the worst is a regex made twice
    private Regex RegexFor(string pattern)
    {
        var last = _last;
        if (last is not null && _lastPattern == pattern && last.ToString().Length == pattern.Length + 8 && last.ToString().AsSpan(5, pattern.Length).SequenceEqual(pattern))
        {
            return last;
        }

        var made = new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, Limit);
        (_last, _lastPattern) = (made, pattern);
        return made;
    }
}
