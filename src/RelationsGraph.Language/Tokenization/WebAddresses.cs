namespace RelationsGraph.Language.Tokenization;

/// <summary>Finds web and mail addresses, social names and file names, which stay whole.</summary>
internal static class WebAddresses
{
    private const int MaxMailName = 64;

    /// <summary>The end of the address that begins here, or the start where there is none.</summary>
    public static int End(string text, int start)
    {
        var rest = text.AsSpan(start);
        if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            return AddressEnd(text, start);
        }

        if (text[start] is '@' or '#' && start + 1 < text.Length && char.IsLetter(text[start + 1]))
        {
            return NameEnd(text, start + 1);
        }

        return MailEnd(text, start);
    }

    private static int AddressEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '”' or '»'))
        {
            end++;
        }

        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '’')
        {
            end--;
        }

        return end;
    }

    private static int NameEnd(string text, int index)
    {
        while (index < text.Length && Characters.IsWord(text, index))
        {
            index++;
        }

        return index;
    }

    private static int MailEnd(string text, int start)
    {
        var at = start;
        var limit = Math.Min(text.Length, start + MaxMailName);
        while (at < limit && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '_' or '-' or '+'))
        {
            at++;
        }

        if (at == start || at + 1 >= text.Length || text[at] != '@' || !char.IsAsciiLetterOrDigit(text[at + 1]))
        {
            return start;
        }

        var end = at + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        return text[end - 1] is '.' or '-' ? end - 1 : end;
    }
}
