namespace RelationsGraph.Cypher.Parsing;

/// <summary>The text of a query, and the errors that point into it.</summary>
internal sealed class SourceText(string text)
{
    public string Text { get; } = text;

    public ReadOnlySpan<char> Slice(SourceSpan span) => Text.AsSpan(span.Start, span.Length);

    public CypherException Error(CypherErrorKind kind, string detail, string message, SourceSpan span) =>
        new(kind, detail, message, Text, span.Start, span.Length);

    public CypherException SyntaxError(string detail, string message, SourceSpan span) =>
        Error(CypherErrorKind.SyntaxError, detail, message, span);

    public CypherWarning Warning(string message, SourceSpan span)
    {
        var place = SyntaxError("", message, span);
        return new CypherWarning(message, span.Start, span.Length, place.Line, place.Column, place.Excerpt);
    }
}
