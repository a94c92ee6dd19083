using RelationsGraph.Language.Lexicon;

namespace RelationsGraph.Language.Tokenization;

/// <summary>The words that keep their full stop, from <c>abbreviations.tsv</c>.</summary>
internal static class Abbreviations
{
    // No abbreviation is longer; longer words are not looked up
    private const int MaxLength = 12;

    private static readonly Dictionary<string, AbbreviationKind> Kinds = LexiconTable.Read("abbreviations.tsv", 2)
        .ToDictionary(row => row[0], row => Enum.Parse<AbbreviationKind>(row[1], ignoreCase: true), StringComparer.Ordinal);

    private static readonly Dictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of a word with its full stop; single letters and letter-stop sequences are recognised by shape.</summary>
    public static AbbreviationKind KindOf(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > MaxLength || word[^1] != '.')
        {
            return AbbreviationKind.None;
        }

        if (Lookup.TryGetValue(word, out var kind))
        {
            return kind;
        }

        if (word.Length == 2)
        {
            return char.IsUpper(word[0]) ? AbbreviationKind.Initial : AbbreviationKind.None;
        }

        return IsLetterStops(word) ? AbbreviationKind.Other : AbbreviationKind.None;
    }

    private static bool IsLetterStops(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return word.Length % 2 == 0;
    }
}
