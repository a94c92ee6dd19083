namespace RelationsGraph.Cli.Shell;

/// <summary>Tells where statements end in what is typed: at a semicolon outside of texts, names in backticks and comments.</summary>
internal static class StatementText
{
    private const char CommandSign = ':';

    /// <summary>Whether a statement is a command of the shell, such as <c>:help</c>.</summary>
    public static bool IsCommand(string text) => text.AsSpan().TrimStart().StartsWith([CommandSign]);

    /// <summary>
    /// Whether Enter sends what is typed: a command, or text that ends with a semicolon or an empty line. What is blank is complete too.
    /// </summary>
    public static bool IsComplete(string text) =>
        string.IsNullOrWhiteSpace(text)
        || IsCommand(text)
        || FindEnd(text) is var end && end >= 0 && string.IsNullOrWhiteSpace(text[(end + 1)..])
        || text.EndsWith('\n');

    /// <summary>The statements of a text, without their semicolons; the last may have none.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var rest = text;
        while (FindEnd(rest) is var end and >= 0)
        {
            yield return rest[..end];
            rest = rest[(end + 1)..];
        }

        yield return rest;
    }

    /// <summary>The place of the first semicolon that ends a statement; -1 where there is none.</summary>
    public static int FindEnd(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var closing = ClosingOf(text, i);
            if (closing is not null)
            {
                i = SkipTo(closing, text, i);
            }
            else if (text[i] == ';')
            {
                return i;
            }
        }

        return -1;
    }

    // What ends the text, name or comment that begins here
    private static string? ClosingOf(string text, int place) => text[place] switch
    {
        '\'' => "'",
        '"' => "\"",
        '`' => "`",
        '/' when text.AsSpan(place).StartsWith("//") => "\n",
        '/' when text.AsSpan(place).StartsWith("/*") => "*/",
        _ => null,
    };

    private static int SkipTo(string closing, string text, int start)
    {
        var i = start + (closing == "*/" ? 2 : 1);
        while (i < text.Length && !text.AsSpan(i).StartsWith(closing))
        {
            i += text[i] == '\\' && closing is "'" or "\"" ? 2 : 1;
        }

        return i + closing.Length - 1;
    }
}
