namespace RelationsGraph.Language.Tokenization;

/// <summary>Reads numbers, clock times and dates written in digits.</summary>
internal static class NumberReader
{
    private static readonly string[] Units =
    [
        "am", "pm", "a.m", "p.m", "m", "mm", "cm", "km", "kg", "g", "mg", "k", "b", "bn", "mn", "tn", "mph", "kph", "ft", "hz", "ghz", "mhz",
        "mw", "gw", "kw", "kwh", "gb", "mb", "tb", "hrs", "min", "x",
    ];

    /// <summary>The end of the number that begins here: digits with <c>. , : /</c> between them; dates and telephone numbers with hyphens.</summary>
    public static int End(string text, int start)
    {
        var end = DigitsEnd(text, text[start] is '.' or '+' ? start + 1 : start);
        while (end + 1 < text.Length && text[end] is '.' or ',' or ':' or '/' && char.IsAsciiDigit(text[end + 1]))
        {
            end = DigitsEnd(text, end + 1);
        }

        return HyphenatedEnd(text, start, end);
    }

    /// <summary>Whether a unit begins here and ends with the word: <c>pm</c> in <c>5pm</c>.</summary>
    public static bool IsUnit(string text, int start)
    {
        var end = start;
        var limit = Math.Min(text.Length, start + 5);
        while (end < limit && (char.IsAsciiLetter(text[end]) || (text[end] == '.' && end + 1 < limit && char.IsAsciiLetter(text[end + 1]))))
        {
            end++;
        }

        if (end < text.Length && Characters.IsWord(text, end))
        {
            return false;
        }

        var word = text.AsSpan(start, end - start);
        foreach (var unit in Units)
        {
            if (word.Equals(unit, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int DigitsEnd(string text, int index)
    {
        while (index < text.Length && char.IsAsciiDigit(text[index]))
        {
            index++;
        }

        return index;
    }

    // 2025-05-09, 713-853-3989 and the extension 3-5213 stay whole, a range (2014-2020, 5-10) does not
    private static int HyphenatedEnd(string text, int start, int end)
    {
        var second = GroupEnd(text, end);
        if (second == end)
        {
            return end;
        }

        var third = GroupEnd(text, second);
        if (third > second)
        {
            return third;
        }

        return end - start is 1 or 3 && second - end == 5 ? second : end;
    }

    private static int GroupEnd(string text, int hyphen)
    {
        if (hyphen >= text.Length || text[hyphen] != '-')
        {
            return hyphen;
        }

        var end = DigitsEnd(text, hyphen + 1);
        return end > hyphen + 1 ? end : hyphen;
    }
}
