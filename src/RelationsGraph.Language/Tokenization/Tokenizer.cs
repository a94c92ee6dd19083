namespace RelationsGraph.Language.Tokenization;

/// <summary>
/// Splits a text into tokens by the conventions of UD English: clitics (<c>do|n't</c>, <c>it|'s</c>, <c>can|not</c>), hyphens
/// inside words except after a prefix, currency signs and per cent apart from their number, abbreviations with their stop.
/// </summary>
/// <remarks>One pass; every look-ahead is bounded or consumes what it looked at, so the time is linear in the text.</remarks>
internal static class Tokenizer
{
    public static List<TextSpan> Tokenize(string text)
    {
        var tokens = new List<TextSpan>(text.Length / 5 + 4);
        var position = 0;
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]))
            {
                position++;
                continue;
            }

            position = ReadToken(text, position, tokens);
        }

        return tokens;
    }

    private static int ReadToken(string text, int start, List<TextSpan> tokens)
    {
        var end = WebAddresses.End(text, start);
        if (end > start)
        {
            tokens.Add(new TextSpan(start, end));
            return end;
        }

        if (Characters.IsWordStart(text, start))
        {
            return WordReader.Read(text, start, tokens);
        }

        end = MarkReader.End(text, start);
        tokens.Add(new TextSpan(start, end));
        return end;
    }
}
