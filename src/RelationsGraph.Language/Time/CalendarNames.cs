namespace RelationsGraph.Language.Time;

/// <summary>The names of days and months, and the words that place them.</summary>
internal static class CalendarNames
{
    private static readonly Dictionary<string, int> Months = Numbered(
        ("january", 1), ("jan", 1), ("february", 2), ("feb", 2), ("march", 3), ("mar", 3), ("april", 4), ("apr", 4), ("may", 5),
        ("june", 6), ("jun", 6), ("july", 7), ("jul", 7), ("august", 8), ("aug", 8), ("september", 9), ("sep", 9), ("sept", 9),
        ("october", 10), ("oct", 10), ("november", 11), ("nov", 11), ("december", 12), ("dec", 12));

    private static readonly Dictionary<string, int> Weekdays = Numbered(
        ("sunday", 0), ("sun", 0), ("monday", 1), ("mon", 1), ("tuesday", 2), ("tue", 2), ("tues", 2), ("wednesday", 3), ("wed", 3),
        ("thursday", 4), ("thu", 4), ("thur", 4), ("thurs", 4), ("friday", 5), ("fri", 5), ("saturday", 6), ("sat", 6));

    /// <summary>The month with a name in lower case, from 1; or null.</summary>
    public static int? MonthOf(string word) => Find(Months, word);

    /// <summary>The weekday with a name in lower case; or null.</summary>
    public static DayOfWeek? WeekdayOf(string word) => (DayOfWeek?)Find(Weekdays, word);

    /// <summary>Whether the word names a weekday.</summary>
    public static bool IsWeekday(string word) => WeekdayOf(word) is not null;

    /// <summary>Whether the word is a day by itself, seen from today.</summary>
    public static bool IsRelativeDay(string word) => word is "today" or "yesterday" or "tomorrow" or "tonight";

    /// <summary>Whether the word places a period before or after now: <c>last week</c>.</summary>
    public static bool IsRelativeAdjective(string word) =>
        word is "last" or "next" or "past" or "previous" or "coming" or "following" or "early" or "late" or "earlier" or "later";

    private static Dictionary<string, int> Numbered(params (string Name, int Number)[] names) =>
        names.ToDictionary(pair => pair.Name, pair => pair.Number, StringComparer.Ordinal);

    private static int? Find(Dictionary<string, int> names, string word)
    {
        var name = word.EndsWith('.') ? word[..^1] : word;
        return names.TryGetValue(name, out var number) ? number : null;
    }
}
