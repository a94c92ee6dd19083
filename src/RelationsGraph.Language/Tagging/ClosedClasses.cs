using System.Collections.Frozen;
using RelationsGraph.Language.Lexicon;

namespace RelationsGraph.Language.Tagging;

/// <summary>The words of the closed classes, from <c>closed-class.tsv</c>, and so the classes that other words cannot have.</summary>
internal static class ClosedClasses
{
    private static readonly uint OpenClasses = Bits(
        PartOfSpeech.Other, PartOfSpeech.Adj, PartOfSpeech.Adv, PartOfSpeech.Intj, PartOfSpeech.Noun, PartOfSpeech.Num, PartOfSpeech.Propn,
        PartOfSpeech.Sym, PartOfSpeech.Verb);

    private static readonly uint Marks = Bits(PartOfSpeech.Punct, PartOfSpeech.Sym, PartOfSpeech.Other, PartOfSpeech.Part, PartOfSpeech.Cconj, PartOfSpeech.Noun, PartOfSpeech.Num, PartOfSpeech.Adp);

    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> Words =
        LexiconTable.Read("closed-class.tsv", 2)
            .GroupBy(row => row[1], row => Bits(Enum.Parse<PartOfSpeech>(row[0], ignoreCase: true)), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Aggregate((a, b) => a | b), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The parts of speech that a word in its normal form can have, a bit for each.</summary>
    public static uint PartsOfSpeechOf(ReadOnlySpan<char> normalForm)
    {
        Words.TryGetValue(normalForm, out var closed);
        return closed | (HasLetterOrDigit(normalForm) ? OpenClasses : Marks);
    }

    private static bool HasLetterOrDigit(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private static uint Bits(params ReadOnlySpan<PartOfSpeech> parts)
    {
        var bits = 0u;
        foreach (var part in parts)
        {
            bits |= 1u << (int)part;
        }

        return bits;
    }
}
