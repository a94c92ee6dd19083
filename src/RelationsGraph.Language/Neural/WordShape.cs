namespace RelationsGraph.Language.Neural;

/// <summary>How a word is written, as a number that the encoder has an embedding of: its pieces are lower-cased.</summary>
internal static class WordShape
{
    private static readonly System.Buffers.SearchValues<char> Stops = System.Buffers.SearchValues.Create(".!?:;…•*");

    /// <summary>The shape, from 1 to 9; 0 is for the marks around a sentence. The training code has the same numbers.</summary>
    public static int Of(string word)
    {
        var letters = 0;
        var capitals = 0;
        var digits = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            letters += System.Text.Rune.IsLetter(rune) ? 1 : 0;
            capitals += System.Text.Rune.IsUpper(rune) ? 1 : 0;
            digits += System.Text.Rune.IsDigit(rune) ? 1 : 0;
        }

        var startsWithCapital = char.IsUpper(word[0]);
        return (letters, capitals, digits) switch
        {
            (0, _, > 0) => 1,
            (0, _, _) => 2,
            (_, _, > 0) => 3,
            (_, 0, _) => 4,
            _ when capitals == letters => letters > 1 ? 5 : 6,
            (_, 1, _) when startsWithCapital => 7,
            _ => startsWithCapital ? 8 : 9,
        };
    }

    /// <summary>Whether the word after this one opens a sentence, as far as marks tell; the training code has the same rule.</summary>
    /// <param name="word">The word.</param>
    /// <param name="opens">Whether it opens one itself.</param>
    public static bool OpensNext(string word, bool opens)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (System.Text.Rune.IsLetter(rune) || System.Text.Rune.IsNumber(rune))
            {
                return false;
            }
        }

        return opens || word.AsSpan().IndexOfAny(Stops) >= 0;
    }
}
