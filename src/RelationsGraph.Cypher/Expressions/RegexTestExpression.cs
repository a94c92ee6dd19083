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

    private Entry? _last;

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
            throw context.Error(
                CypherErrorKind.ArgumentError, "InvalidRegex", $"This is not a regular expression: {error.Message}", right.Span);
        }
        catch (RegexMatchTimeoutException)
        {
            throw context.Error(
                CypherErrorKind.ArgumentError, "InvalidRegex", "The regular expression takes too long; make it simpler.", right.Span);
        }
    }

    // The pattern is nearly always the same for all rows. One reference is swapped, so that threads that race see a whole entry
    private Regex RegexFor(string pattern)
    {
        var last = _last;
        if (last is null || last.Pattern != pattern)
        {
            // Made by itself first, so that an error speaks of the pattern as the user wrote it
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            _last = last = new Entry(pattern, new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, Limit));
        }

        return last.Regex;
    }

    private sealed record Entry(string Pattern, Regex Regex);
}
