namespace RelationsGraph.Language.Segmentation;

/// <summary>Finds where paragraphs begin, by line breaks.</summary>
/// <remarks>
/// A blank line always ends a paragraph. A single line break does too, unless the lines between two blank ones are hard-wrapped
/// (no line had room for the first word of the next), or the next line goes on in lower case.
/// </remarks>
internal static class ParagraphFinder
{
    private const int MinWrapWidth = 40;
    private const int MaxWrapWidth = 120;
    private const int MinWrappedLines = 3;

    /// <summary>The indices of the tokens that begin a paragraph, ascending; the first is 0 where there is any token.</summary>
    public static List<int> Find(string text, List<TextSpan> tokens)
    {
        var paragraphs = new List<int>();
        var block = new List<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var breaks = i == 0 ? 2 : CountBreaks(text, tokens[i - 1].End, tokens[i].Start);
            if (breaks >= 2)
            {
                AddBlock(text, tokens, block, i, paragraphs);
                block.Clear();
            }

            if (breaks >= 1)
            {
                block.Add(i);
            }
        }

        AddBlock(text, tokens, block, tokens.Count, paragraphs);
        return paragraphs;
    }

    private static int CountBreaks(string text, int start, int end)
    {
        var count = 0;
        for (var i = start; i < end && count < 2; i++)
        {
            var isBreak = text[i] is '\n' or '\u2028' or '\u2029' or '\u0085' or '\v' or '\f'
                || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n'));
            count += isBreak ? 1 : 0;
        }

        return count;
    }

    private static void AddBlock(string text, List<TextSpan> tokens, List<int> lines, int end, List<int> paragraphs)
    {
        var isWrapped = IsHardWrapped(text, tokens, lines, end);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == 0 || !(isWrapped || GoesOn(text, tokens, lines[i])))
            {
                paragraphs.Add(lines[i]);
            }
        }
    }

    private static bool IsHardWrapped(string text, List<TextSpan> tokens, List<int> lines, int end)
    {
        if (lines.Count < MinWrappedLines)
        {
            return false;
        }

        var width = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            width = Math.Max(width, LineLength(tokens, lines, i, end));
        }

        var unfinished = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (LineLength(tokens, lines, i, end) + 1 + FirstWordLength(text, tokens[lines[i + 1]].Start) <= width)
            {
                return false;
            }

            unfinished += EndsWithStop(text, tokens[lines[i + 1] - 1]) ? 0 : 1;
        }

        return width is >= MinWrapWidth and <= MaxWrapWidth && unfinished * 2 >= lines.Count - 1;
    }

    private static int LineLength(List<TextSpan> tokens, List<int> lines, int line, int end) =>
        tokens[(line + 1 < lines.Count ? lines[line + 1] : end) - 1].End - tokens[lines[line]].Start;

    private static int FirstWordLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start <= MaxWrapWidth && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end - start;
    }

    private static bool GoesOn(string text, List<TextSpan> tokens, int lineStart) =>
        char.IsLower(text[tokens[lineStart].Start]) && !EndsWithStop(text, tokens[lineStart - 1]);

    private static bool EndsWithStop(string text, TextSpan token) =>
        text[token.End - 1] is '.' or '!' or '?' or ':' or ';' or '…' or '"' or '”' or '»' or ')';
}
