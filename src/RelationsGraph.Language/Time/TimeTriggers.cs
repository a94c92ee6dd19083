using System.Collections.Frozen;

namespace RelationsGraph.Language.Time;

/// <summary>A quick test that keeps most tokens from being looked at closely.</summary>
internal static class TimeTriggers
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "today", "tonight", "overnight", "yesterday", "tomorrow", "this", "last", "next", "past", "coming", "the", "that", "earlier", "later", "sometime",
        "recently", "lately", "soon", "recent", "early", "late", "mid", "end", "beginning", "start", "middle", "day", "days", "week", "weeks",
        "month", "months", "year", "years", "a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "several", "some", "many",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a time expression can begin with the token.</summary>
    public static bool CanBegin(Token token) => token.Shape == TokenShape.Number
        || Words.Contains(token.Lower)
        || (token.IsCapitalized && (CalendarNames.MonthOf(token.Lower) is not null || CalendarNames.IsWeekday(token.Lower)))
        || token.Lower.StartsWith("mid-", StringComparison.Ordinal)
        || (token.Lower.Length == 5 && token.Lower[4] == 's' && char.IsAsciiDigit(token.Lower[0]));
}
