namespace RelationsGraph.Language.Tokenization;

/// <summary>The short forms that are written onto a word but are tokens of their own.</summary>
internal static class Clitics
{
    private static readonly string[] AfterApostrophe = ["s", "re", "ve", "ll", "d", "m"];
    private static readonly string[] Elided = ["em", "tis", "twas", "cause", "til", "bout", "n"];

    // Words written together, and where the second one begins
    private static readonly (string Word, int Split)[] Contractions =
    [
        ("cannot", 3), ("gonna", 3), ("wanna", 3), ("gotta", 3), ("gimme", 3), ("lemme", 3), ("outta", 3),
        ("im", 1), ("ive", 1), ("thats", 4), ("whats", 4), ("theres", 5), ("youre", 3), ("theyre", 4), ("youll", 3), ("theyll", 4),
    ];

    // Before "nt", where the apostrophe is left out; "wont" and "cant" are rare as words of their own
    private static readonly string[] Negatable =
        ["do", "does", "did", "ca", "wo", "is", "are", "was", "were", "have", "has", "had", "would", "could", "should", "ai"];

    /// <summary>
    /// Where the clitic of a word begins, or -1: the <c>n</c> of <c>n't</c>, the apostrophe of <c>'s</c>, the <c>n</c> of
    /// <c>cannot</c> and of <c>dont</c>.
    /// </summary>
    public static int Find(ReadOnlySpan<char> word)
    {
        var length = word.Length;
        if (length > 3 && Characters.IsApostrophe(word[^2]) && IsLetter(word[^1], 't') && IsLetter(word[^3], 'n'))
        {
            return length - 3;
        }

        foreach (var clitic in AfterApostrophe)
        {
            var at = length - clitic.Length - 1;
            if (at > 0 && Characters.IsApostrophe(word[at]) && word[(at + 1)..].Equals(clitic, StringComparison.OrdinalIgnoreCase))
            {
                return char.IsAsciiDigit(word[at - 1]) && length - at == 2 && !IsYear(word[..at]) ? -1 : at;
            }
        }

        foreach (var (contraction, split) in Contractions)
        {
            if (length == contraction.Length && word.Equals(contraction, StringComparison.OrdinalIgnoreCase))
            {
                return split;
            }
        }

        return length > 3 && word[^2..].Equals("nt", StringComparison.OrdinalIgnoreCase) && IsNegatable(word[..^2]) ? length - 2 : -1;
    }

    /// <summary>Whether the apostrophe here begins a token with letters or digits: <c>'90s</c>, <c>'em</c>, a detached <c>'s</c>.</summary>
    public static bool StandsAlone(string text, int apostrophe)
    {
        var end = apostrophe + 1;
        var limit = Math.Min(text.Length, apostrophe + 7);
        while (end < limit && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        var rest = text.AsSpan(apostrophe + 1, end - apostrophe - 1);
        if (rest.Length >= 2 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1]))
        {
            return rest.Length == 2 || (rest.Length == 3 && rest[2] == 's');
        }

        // In lower case only: 'S. Korea is a quotation that begins
        return Contains(Elided, rest) || Contains(AfterApostrophe, rest);
    }

    private static bool IsNegatable(ReadOnlySpan<char> word)
    {
        foreach (var auxiliary in Negatable)
        {
            if (word.Equals(auxiliary, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var candidate in words)
        {
            if (word.SequenceEqual(candidate))
            {
                return true;
            }
        }

        return false;
    }

    // "2014's" is a year with a possessive, "60's" a decade
    private static bool IsYear(ReadOnlySpan<char> digits) => digits.Length == 4 && digits[3] != '0';

    private static bool IsLetter(char c, char lower) => (c | 0x20) == lower;
}
