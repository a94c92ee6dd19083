using System.Globalization;
using System.Text.RegularExpressions;

namespace RelationsGraph.Extraction.Articles;

/// <summary>The written form of an article's date: ISO 8601, a day with or without a time.</summary>
public static partial class ArticleDate
{
    private const int DayLength = 10;

    /// <summary>What a date looks like, for messages.</summary>
    public const string Form = "YYYY-MM-DD, such as 2025-03-28, with or without a time after it";

    /// <summary>
    /// Reads <c>2025-03-28</c> or <c>2025-03-28T17:05:00+02:00</c>. The day is the one that is written: a time zone does not
    /// move it, for the article's <c>today</c> is the day where it was written.
    /// </summary>
    public static bool TryParse(string? text, out DateOnly date)
    {
        date = default;
        return text is not null
            && IsoDate().IsMatch(text)
            && DateOnly.TryParseExact(text[..DayLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?\z")]
    private static partial Regex IsoDate();
}
