namespace RelationsGraph.Language.Neural;

/// <summary>A window of running text as the encoder reads it: words in a row, of one sentence or of several.</summary>
/// <param name="Words">The words.</param>
/// <param name="Pieces">Their pieces, with the marks at both ends.</param>
/// <param name="Shapes">The shape of the word that each piece comes from.</param>
/// <param name="Openings">1 for the pieces of words whose capital says little, as they open a sentence.</param>
/// <param name="First">For each word the place of its first piece.</param>
/// <param name="Last">For each word the place of its last piece.</param>
internal sealed record EncodedWindow(
    ArraySegment<string> Words, int[] Pieces, int[] Shapes, int[] Openings, int[] First, int[] Last)
{
    /// <summary>The places that the encoder has, the marks at both ends included.</summary>
    public const int MaxPieces = 512;

    private const int MaxPiecesOfWord = 64;

    /// <summary>
    /// Encodes as many words as fit into a window, at least one. A word of very many pieces keeps its first and last ones.
    /// </summary>
    /// <param name="words">The words from the window's first one on.</param>
    /// <param name="vocabulary">What cuts them into pieces.</param>
    /// <param name="maxPieces">The most pieces, with the marks at both ends; at most <see cref="MaxPieces"/>.</param>
    public static EncodedWindow Encode(ArraySegment<string> words, WordPieces vocabulary, int maxPieces)
    {
        var cuts = new List<int[]>();
        var length = 2;
        foreach (var word in words)
        {
            var cut = Shorten(vocabulary.Cut(word));
            if (cuts.Count > 0 && length + cut.Length > maxPieces)
            {
                break;
            }

            cuts.Add(cut);
            length += cut.Length;
        }

        return Join(words[..cuts.Count], cuts, length, vocabulary);
    }

    private static int[] Shorten(int[] pieces) =>
        pieces.Length <= MaxPiecesOfWord ? pieces : [.. pieces[..(MaxPiecesOfWord / 2)], .. pieces[^(MaxPiecesOfWord / 2)..]];

    private static EncodedWindow Join(ArraySegment<string> words, List<int[]> cuts, int length, WordPieces vocabulary)
    {
        var window = new EncodedWindow(words, new int[length], new int[length], new int[length], new int[words.Count], new int[words.Count]);
        window.Pieces[0] = vocabulary.Start;
        window.Pieces[^1] = vocabulary.End;
        var next = 1;
        var opens = true;
        for (var i = 0; i < words.Count; i++)
        {
            var cut = cuts[i];
            window.First[i] = next;
            cut.CopyTo(window.Pieces, next);
            window.Shapes.AsSpan(next, cut.Length).Fill(WordShape.Of(words[i]));
            window.Openings.AsSpan(next, cut.Length).Fill(opens ? 1 : 0);
            next += cut.Length;
            window.Last[i] = next - 1;
            opens = WordShape.OpensNext(words[i], opens);
        }

        return window;
    }
}
