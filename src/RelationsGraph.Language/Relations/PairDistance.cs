using System.Numerics;

namespace RelationsGraph.Language.Relations;

/// <summary>How far apart the ends of a pair stand, in the buckets that the model knows (<c>tools/training/relation_windows.py</c>).</summary>
internal static class PairDistance
{
    /// <summary>The buckets of each pair, side by side.</summary>
    public const int Count = 4;

    private const int FarthestSentence = 2;
    private const int SameWord = 16;
    private const int Backward = 8;
    private const int LongestPower = 7;
    private const int LongestPath = 10;
    private const int AcrossSentences = 11;
    private const int MostMentions = 7;

    /// <summary>Writes the buckets of all pairs: of words, of sentences, of arcs in the tree, of mentions.</summary>
    /// <param name="buckets">(pairs, <see cref="Count"/>), row after row.</param>
    /// <param name="window">The window.</param>
    /// <param name="tree">The trees of its sentences.</param>
    public static void Write(Span<long> buckets, RelationWindow window, WindowTree tree)
    {
        var started = -1; // pairs of one source come one after another
        for (var i = 0; i < window.Pairs.Count; i++)
        {
            var pair = window.Pairs[i];
            var (source, target) = (window.Mentions[pair.Source].Head - window.Start, window.Mentions[pair.Target].Head - window.Start);
            if (source != started)
            {
                tree.StartAt(source);
                started = source;
            }

            var (from, to) = (tree.SentenceOf(source), tree.SentenceOf(target));
            var own = buckets.Slice(i * Count, Count);
            own[0] = Words(target - source);
            own[1] = Math.Clamp(to - from, -FarthestSentence, FarthestSentence) + FarthestSentence;
            own[2] = from == to ? Math.Min(LongestPath, ArcsTo(target, tree)) : AcrossSentences;
            own[3] = Math.Min(MostMentions, Math.Abs(pair.Target - pair.Source));
        }
    }

    private static long Words(int difference) => difference == 0
        ? SameWord
        : Math.Min(LongestPower, BitOperations.Log2((uint)Math.Abs(difference))) + (difference < 0 ? Backward : 0);

    // Arcs from the word that was started at up to where both ways meet and down to the other; many where they do not meet
    private static int ArcsTo(int word, WindowTree tree)
    {
        for (var down = 0; word >= 0 && down <= LongestPath; word = tree.HeadOf(word), down++)
        {
            if (tree.StepsTo(word) is >= 0 and var up)
            {
                return up + down;
            }
        }

        return LongestPath;
    }
}
