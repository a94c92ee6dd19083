namespace RelationsGraph.Language.Neural;

/// <summary>The words of a sentence, or of a window of a long one, as the encoder reads them.</summary>
/// <param name="Words">The words.</param>
/// <param name="Pieces">Their pieces, with the marks at both ends.</param>
/// <param name="Shapes">The shape of the word that each piece comes from.</param>
/// <param name="First">For each word the place of its first piece.</param>
/// <param name="Last">For each word the place of its last piece.</param>
internal sealed record EncodedSentence(string[] Words, int[] Pieces, int[] Shapes, int[] First, int[] Last)
{
    /// <summary>The places that the encoder has.</summary>
    public const int Window = 512;

    private const int LongestWord = 64;

    /// <summary>
    /// Encodes a sentence. One that is longer than the encoder's window becomes several, cut between words; a word of very
    /// many pieces keeps its first and last ones.
    /// </summary>
    public static IEnumerable<EncodedSentence> Encode(IReadOnlyList<string> words, WordPieces vocabulary)
    {
        var start = 0;
        while (start < words.Count)
        {
            var cuts = new List<int[]>();
            var length = 2;
            for (var i = start; i < words.Count; i++)
            {
                var cut = Shorten(vocabulary.Cut(words[i]));
                if (length + cut.Length > Window)
                {
                    break;
                }

                cuts.Add(cut);
                length += cut.Length;
            }

            yield return Join(words.Skip(start).Take(cuts.Count).ToArray(), cuts, length, vocabulary);
            start += cuts.Count;
        }
    }

    private static int[] Shorten(int[] pieces) =>
        pieces.Length <= LongestWord ? pieces : [.. pieces[..(LongestWord / 2)], .. pieces[^(LongestWord / 2)..]];

    private static EncodedSentence Join(string[] words, List<int[]> cuts, int length, WordPieces vocabulary)
    {
        var pieces = new int[length];
        var shapes = new int[length];
        var first = new int[words.Length];
        var last = new int[words.Length];
        pieces[0] = vocabulary.Start;
        pieces[^1] = vocabulary.End;
        var next = 1;
        for (var i = 0; i < words.Length; i++)
        {
            var cut = cuts[i];
            first[i] = next;
            cut.CopyTo(pieces, next);
            shapes.AsSpan(next, cut.Length).Fill(WordShape.Of(words[i]));
            next += cut.Length;
            last[i] = next - 1;
        }

        return new EncodedSentence(words, pieces, shapes, first, last);
    }
}
