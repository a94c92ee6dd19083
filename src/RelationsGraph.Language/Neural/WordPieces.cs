using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.ML.Tokenizers;

namespace RelationsGraph.Language.Neural;

/// <summary>Cuts words into the WordPiece units that an encoder reads (Wu et al. 2016; BERT's lower-cased form).</summary>
/// <remarks>Safe for use by several threads; the words of news repeat, so what was cut once is remembered.</remarks>
internal sealed class WordPieces
{
    private const int RememberedWords = 100_000;
    private readonly WordPieceTokenizer _tokenizer;
    private readonly ConcurrentDictionary<string, int[]> _remembered = new(StringComparer.Ordinal);
    private readonly int _unknown;

    /// <param name="vocabulary">The pieces, one a line; the number of its line, from 0, is the number of a piece.</param>
    public WordPieces(string vocabulary)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(vocabulary));
        _tokenizer = WordPieceTokenizer.Create(stream);
        var pieces = vocabulary.Split('\n');
        _unknown = Array.IndexOf(pieces, "[UNK]");
        Start = Array.IndexOf(pieces, "[CLS]");
        End = Array.IndexOf(pieces, "[SEP]");
    }

    /// <summary>The piece that opens a sentence.</summary>
    public int Start { get; }

    /// <summary>The piece that ends one.</summary>
    public int End { get; }

    /// <summary>The pieces of a word, at least one.</summary>
    public int[] Cut(string word)
    {
        if (_remembered.TryGetValue(word, out var pieces))
        {
            return pieces;
        }

        pieces = CutAnew(word);
        if (_remembered.Count < RememberedWords)
        {
            _remembered.TryAdd(word, pieces);
        }

        return pieces;
    }

    private int[] CutAnew(string word)
    {
        var ids = _tokenizer.EncodeToIds(Normalise(word));
        return ids.Count > 0 ? [.. ids] : [_unknown];
    }

    // BERT's basic tokenisation: lower case, marks off, punctuation and ideographs apart
    private static string Normalise(string word)
    {
        var text = new StringBuilder(word.Length + 8);
        foreach (var rune in word.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Control or UnicodeCategory.Format)
            {
                continue;
            }

            if (StandsApart(rune, category))
            {
                text.Append(' ').Append(rune.ToString()).Append(' ');
            }
            else if (LatinLetters.BaseOf(rune.Value) is { } letter)
            {
                text.Append(letter);
            }
            else
            {
                text.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return text.ToString();
    }

    private static bool StandsApart(Rune rune, UnicodeCategory category) =>
        category is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation
        || (rune.IsAscii && "$+<=>^`|~".Contains((char)rune.Value, StringComparison.Ordinal))
        || rune.Value is >= 0x4E00 and <= 0x9FFF;
}
