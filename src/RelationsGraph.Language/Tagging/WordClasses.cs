using System.Globalization;
using RelationsGraph.Language.Lexicon;

namespace RelationsGraph.Language.Tagging;

/// <summary>The classes of frequent words, from <c>word-classes.tsv</c>.</summary>
internal static class WordClasses
{
    private static readonly Dictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> Classes =
        LexiconTable.Read("word-classes.tsv", 2)
            .ToDictionary(row => row[0], row => uint.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The class of a word in its normal form, from 1; 0 where it is not known.</summary>
    public static uint Of(ReadOnlySpan<char> normalForm) => Classes.TryGetValue(normalForm, out var known) ? known : 0;
}
