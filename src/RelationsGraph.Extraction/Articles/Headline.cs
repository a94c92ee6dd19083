namespace RelationsGraph.Extraction.Articles;

/// <summary>Finds the headline of a plain text.</summary>
internal static class Headline
{
    private const int MaximalLength = 200;
    private const string Quotes = "\"'\u201C\u201D\u2018\u2019\u00AB\u00BB)";

    /// <summary>
    /// The first line where it stands alone: it does not end as a sentence does, and either a blank line follows or a whole
    /// paragraph, which tells it from the first line of text that is wrapped. Null where there is no such line.
    /// </summary>
    public static string? Find(string text)
    {
        using var lines = new StringReader(text);
        var first = lines.ReadLine()?.Trim();
        while (first is "")
        {
            first = lines.ReadLine()?.Trim();
        }

        if (first is null || first.Length > MaximalLength || EndsSentence(first))
        {
            return null;
        }

        var second = lines.ReadLine()?.Trim();
        return second is "" ? HasMore(lines) ? first : null
            : second is not null && second.Length > first.Length && IsParagraph(second) ? first
            : null;
    }

    private static bool HasMore(StringReader lines)
    {
        while (lines.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsParagraph(string line)
    {
        var begin = line.TrimStart(Quotes.ToCharArray());
        return begin.Length > 0 && (char.IsUpper(begin[0]) || char.IsDigit(begin[0])) && EndsParagraph(line);
    }

    private static bool EndsParagraph(string line) => line.TrimEnd(Quotes.ToCharArray()) is [.., '.' or '!' or '?' or '\u2026'];

    // "Iran hits back at U.S." is a headline: the full stop belongs to the abbreviation
    private static bool EndsSentence(string line) =>
        line.TrimEnd(Quotes.ToCharArray()) is [.., var last, '.'] trimmed && !(char.IsUpper(last) && trimmed is [.., '.', _, '.']);
}
