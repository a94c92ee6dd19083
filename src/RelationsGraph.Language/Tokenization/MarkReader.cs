using System.Globalization;

namespace RelationsGraph.Language.Tokenization;

/// <summary>Reads punctuation, symbols and emoji.</summary>
internal static class MarkReader
{
    private static readonly string[] Emoticons =
        [":-)", ":-(", ";-)", ":-D", ":-P", ":-/", ":)", ":(", ";)", ":D", ":P", ":p", ":/", "=)", "=(", "<3", ":o)", "^_^", "(:"];

    /// <summary>The end of the mark that begins here.</summary>
    public static int End(string text, int start)
    {
        var c = text[start];
        if (char.IsSurrogate(c) || c > 0x7F)
        {
            return SymbolEnd(text, start);
        }

        var emoticon = EmoticonEnd(text, start);
        return emoticon > start ? emoticon : RunEnd(text, start, c);
    }

    private static int EmoticonEnd(string text, int start)
    {
        if (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            return start;
        }

        foreach (var emoticon in Emoticons)
        {
            if (string.CompareOrdinal(text, start, emoticon, 0, emoticon.Length) == 0)
            {
                var end = start + emoticon.Length;
                return end >= text.Length || !char.IsLetterOrDigit(text[end]) ? end : start;
            }
        }

        return start;
    }

    private static int RunEnd(string text, int start, char c)
    {
        var end = start + 1;
        switch (c)
        {
            case '!' or '?':
                while (end < text.Length && text[end] is '!' or '?')
                {
                    end++;
                }

                break;
            case '-' or '*' or '=' or '_' or '~':
                var isLine = end < text.Length && text[end] == c;
                while (end < text.Length && (text[end] == c || (isLine && text[end] is '-' or '*' or '=' or '_' or '~')))
                {
                    end++;
                }

                break;
            case '.' or '#' or '+' or '<' or '>' or '|' or '$':
                while (end < text.Length && text[end] == c)
                {
                    end++;
                }

                break;
            case '\'' or '`':
                return end < text.Length && text[end] == c ? end + 1 : end;
        }

        return end;
    }

    // An emoji takes along what joins and colours it; a pair of ’’ is one quotation mark; other signs stand alone
    private static int SymbolEnd(string text, int start)
    {
        var c = text[start];
        if (c is '’' or '‘' && start + 1 < text.Length && text[start + 1] == c)
        {
            return start + 2;
        }

        if (c is '—' or '–' or '…')
        {
            return SameEnd(text, start, c);
        }

        var end = PointEnd(text, start);
        while (end < text.Length && IsEmojiJoiner(text, end))
        {
            end = text[end] == '\u200D' && end + 1 < text.Length && !char.IsWhiteSpace(text[end + 1])
                ? PointEnd(text, end + 1)
                : PointEnd(text, end);
        }

        return end;
    }

    private static int SameEnd(string text, int start, char c)
    {
        var end = start + 1;
        while (end < text.Length && text[end] == c)
        {
            end++;
        }

        return end;
    }

    private static int PointEnd(string text, int start) =>
        char.IsHighSurrogate(text[start]) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]) ? start + 2 : start + 1;

    private static bool IsEmojiJoiner(string text, int index) => text[index] is '\uFE0F' or '\uFE0E' or '\u200D'
        || CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.ModifierSymbol && char.IsHighSurrogate(text[index]);
}
