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

    /// <summary>Writes the buckets: of words, of sentences, of arcs in the tree, of mentions.</summary>
    public static void Write(Span<long> buckets, RelationWindow window, MentionPair pair)
    {
        var (source, target) = (window.Mentions[pair.Source], window.Mentions[pair.Target]);
        var (from, to) = (SentenceOf(window, source.Head), SentenceOf(window, target.Head));
        buckets[0] = Words(target.Head - source.Head);
        buckets[1] = Math.Clamp(to - from, -FarthestSentence, FarthestSentence) + FarthestSentence;
        buckets[2] = from == to ? Math.Min(LongestPath, Arcs(window.Sentences[from], source.Head, target.Head)) : AcrossSentences;
        buckets[3] = Math.Min(MostMentions, Math.Abs(pair.Target - pair.Source));
    }

    private static int SentenceOf(RelationWindow window, int token)
    {
        var sentence = 0;
        while (token >= window.Sentences[sentence].Tokens.End)
        {
            sentence++;
        }

        return sentence;
    }

    private static long Words(int difference) => difference == 0
        ? SameWord
        : Math.Min(LongestPower, BitOperations.Log2((uint)Math.Abs(difference))) + (difference < 0 ? Backward : 0);

    // Arcs from one word up to where both meet and down to the other; many where they do not meet
    private static int Arcs(Sentence sentence, int a, int b)
    {
        var first = sentence.Tokens.Start;
        var steps = new int[sentence.Tokens.Count];
        Array.Fill(steps, -1);
        var count = 0;
        for (var word = a - first; word >= 0 && steps[word] < 0; word = HeadOf(word))
        {
            steps[word] = count++;
        }

        var down = 0;
        for (var word = b - first; word >= 0 && down <= LongestPath; word = HeadOf(word), down++)
        {
            if (steps[word] >= 0)
            {
                return steps[word] + down;
            }
        }

        return LongestPath;

        int HeadOf(int word) => sentence.Tokens[word].Analysis?.Head ?? -1;
    }
}
