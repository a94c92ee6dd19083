namespace RelationsGraph.Cypher;

/// <summary>A query cannot be understood or executed.</summary>
/// <remarks>The message says what is wrong and what to do; <see cref="Excerpt"/> shows the place.</remarks>
public sealed class CypherException : Exception
{
    /// <summary>The <see cref="Detail"/> of the error that a query that writes gets where it may only read.</summary>
    public const string WritingNotAllowed = "WritingNotAllowed";

    /// <summary>Makes the exception for a stretch of the query's text.</summary>
    /// <param name="kind">What is wrong.</param>
    /// <param name="detail">The compatibility kit's name for it, such as <c>UndefinedVariable</c>.</param>
    /// <param name="message">What is wrong and what to do, as a sentence.</param>
    /// <param name="query">The whole text of the query.</param>
    /// <param name="offset">Where the faulty stretch begins, in UTF-16 code units from 0.</param>
    /// <param name="length">How long it is; 0 at the end of the text.</param>
    public CypherException(CypherErrorKind kind, string detail, string message, string query, int offset, int length)
        : base(message)
    {
        ArgumentNullException.ThrowIfNull(query);
        Kind = kind;
        Detail = detail;
        Query = query;
        Offset = Math.Clamp(offset, 0, query.Length);
        Length = Math.Clamp(length, 0, query.Length - Offset);
        var lineStart = query.AsSpan(0, Offset).LastIndexOf('\n') + 1;
        Line = query.AsSpan(0, lineStart).Count('\n') + 1;
        Column = Offset - lineStart + 1;
    }

    /// <summary>What is wrong.</summary>
    public CypherErrorKind Kind { get; }

    /// <summary>The compatibility kit's name for what is wrong, such as <c>UndefinedVariable</c>.</summary>
    public string Detail { get; }

    /// <summary>The whole text of the query.</summary>
    public string Query { get; }

    /// <summary>Where the faulty stretch begins, in UTF-16 code units from 0.</summary>
    public int Offset { get; }

    /// <summary>How long the faulty stretch is, in UTF-16 code units; 0 at the end of the text.</summary>
    public int Length { get; }

    /// <summary>The line of <see cref="Offset"/>, from 1.</summary>
    public int Line { get; }

    /// <summary>The column of <see cref="Offset"/> in its line, in UTF-16 code units, from 1.</summary>
    public int Column { get; }

    /// <summary>
    /// The line of the query with carets under the faulty stretch: two lines of text, joined by <c>\n</c>, to be shown in a
    /// fixed-width font.
    /// </summary>
    public string Excerpt => TextExcerpt.Render(Query, Offset, Length);
}
