namespace RelationsGraph.Language.Tokenization;

/// <summary>Reads words and numbers with the marks that belong inside them.</summary>
internal static class WordReader
{
    private static readonly string[] Prefixes =
    [
        "anti", "co", "counter", "cross", "e", "ex", "extra", "hyper", "inter", "intra", "macro", "mega", "micro", "mid", "mini",
        "multi", "neo", "non", "over", "post", "pre", "pro", "pseudo", "re", "semi", "sub", "super", "trans", "ultra", "un",
        "under",
    ];

    /// <summary>Adds the tokens of the word that begins here, and gives its end.</summary>
    public static int Read(string text, int start, List<TextSpan> tokens)
    {
        var end = char.IsAsciiDigit(text[start]) || IsNumberLead(text, start) ? NumberReader.End(text, start) : start;
        end = end > start && !ContinuesAsWord(text, end) ? end : WordEnd(text, start);
        end = IncludeStop(text, start, end);
        Add(text, start, end, tokens);
        return end;
    }

    private static bool IsNumberLead(string text, int start) =>
        text[start] is '.' or '+' && start + 1 < text.Length && char.IsAsciiDigit(text[start + 1]);

    // "5th" and "1980s" are one token, "5pm" and "10km" are two
    private static bool ContinuesAsWord(string text, int end) =>
        end < text.Length && Characters.IsWord(text, end) && !NumberReader.IsUnit(text, end);

    private static int WordEnd(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length)
        {
            if (Characters.IsWord(text, end))
            {
                end++;
            }
            else if (IsInnerMark(text, start, end))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static bool IsInnerMark(string text, int start, int index)
    {
        if (index + 1 >= text.Length || !Characters.IsWord(text, index + 1))
        {
            return false;
        }

        var before = text[index - 1];
        var after = text[index + 1];
        return text[index] switch
        {
            '.' => IsInnerStop(text, start, index),
            '\'' or '’' or '`' => true,
            '&' => true,
            '/' => index - start == 1 && char.IsLetter(before) && IsSingleLetter(text, index + 1),
            '-' or '‐' or '‑' => IsInnerHyphen(text, start, index),
            '\u00AD' or '\u200D' => true,
            ',' or ':' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after),
            _ => false,
        };
    }

    // Between single letters (U.S), before a lower-case letter or digit (site.com, v2.1), but not between sentences (end.The)
    private static bool IsInnerStop(string text, int start, int index)
    {
        var after = text[index + 1];
        var isSingleBefore = index - start == 1 || text[index - 2] == '.';
        return char.IsLower(after) || char.IsAsciiDigit(after) || (isSingleBefore && IsSingleLetter(text, index + 1));
    }

    private static bool IsSingleLetter(string text, int index) =>
        char.IsLetter(text[index]) && (index + 1 >= text.Length || !Characters.IsWord(text, index + 1));

    private static bool IsInnerHyphen(string text, int start, int index)
    {
        var first = text.AsSpan(start, index - start);
        if (first.Length > 7)
        {
            return false;
        }

        // "3-year", "UN-brokered"
        if (char.IsAsciiDigit(first[0]) || first is "UN")
        {
            return false;
        }

        foreach (var prefix in Prefixes)
        {
            if (first.Equals(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int IncludeStop(string text, int start, int end)
    {
        if (end >= text.Length || text[end] != '.' || (end + 1 < text.Length && text[end + 1] == '.'))
        {
            return end;
        }

        return Abbreviations.KindOf(text.AsSpan(start, end + 1 - start)) switch
        {
            AbbreviationKind.None => end,
            AbbreviationKind.Number or AbbreviationKind.Weekday => IsDigitNext(text, end + 1) ? end + 1 : end,
            AbbreviationKind.Initial => IsInitialOfName(text, start, end) ? end + 1 : end,
            _ => end + 1,
        };
    }

    private static bool IsDigitNext(string text, int index)
    {
        while (index < text.Length && text[index] is ' ' or '\u00A0')
        {
            index++;
        }

        return index < text.Length && char.IsAsciiDigit(text[index]);
    }

    // "J. Smith" and "Jennifer M. Anderson", but not "vitamin C." or "You and I."
    private static bool IsInitialOfName(string text, int start, int end)
    {
        var next = end + 1;
        if (next < text.Length && text[next] is ' ' or '\u00A0')
        {
            next++;
        }

        var isNameNext = next < text.Length && char.IsUpper(text[next]);
        return isNameNext && (text[start] != 'I' || start == 0 || text[start - 1] != ' ' || IsCapitalBefore(text, start));
    }

    private static bool IsCapitalBefore(string text, int start)
    {
        var index = start - 2;
        while (index >= 0 && char.IsLetter(text[index]) && start - index < 20)
        {
            index--;
        }

        return index + 1 < text.Length && char.IsUpper(text[index + 1]);
    }

    private static void Add(string text, int start, int end, List<TextSpan> tokens)
    {
        var clitic = Clitics.Find(text.AsSpan(start, end - start));
        if (clitic < 0)
        {
            tokens.Add(new TextSpan(start, end));
            return;
        }

        Add(text, start, start + clitic, tokens);
        tokens.Add(new TextSpan(start + clitic, end));
    }
}
