namespace RelationsGraph.Language.Tokenization;

/// <summary>Tells how a token is written.</summary>
internal static class TokenShapes
{
    public static TokenShape Of(ReadOnlySpan<char> text)
    {
        if (char.IsDigit(text[0]) || (text.Length > 1 && !char.IsLetter(text[0]) && char.IsDigit(text[1])))
        {
            return TokenShape.Number;
        }

        var letters = 0;
        var capitals = 0;
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return (letters, capitals) switch
        {
            (0, _) => TokenShape.Mark,
            (_, 0) => TokenShape.Lower,
            (1, 1) when char.IsUpper(text[0]) => TokenShape.Capitalized,
            _ when letters == capitals => TokenShape.AllCaps,
            (_, 1) when char.IsUpper(text[0]) => TokenShape.Capitalized,
            _ => char.IsUpper(text[0]) ? TokenShape.MixedCapitalized : TokenShape.Mixed,
        };
    }
}
