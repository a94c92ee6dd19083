namespace RelationsGraph.Language.Neural;

/// <summary>
/// The best sequence of name tags in which every <c>I-</c> follows its own kind: Viterbi (1967) with the constraint of the BIO
/// scheme as its only transitions.
/// </summary>
internal static class NameDecoder
{
    /// <summary>Decodes the tags of a sentence.</summary>
    /// <param name="scores">The score of each tag for each word, <c>scores[word * tags.Length + tag]</c>.</param>
    /// <param name="tags">The tags: <c>O</c>, <c>B-PER</c>, <c>I-PER</c>, ...</param>
    /// <returns>For each word the number of its tag.</returns>
    public static int[] Decode(ReadOnlySpan<float> scores, IReadOnlyList<string> tags)
    {
        var count = scores.Length / tags.Count;
        var best = new float[scores.Length];
        var from = new int[scores.Length];
        for (var word = 0; word < count; word++)
        {
            var likeliest = word == 0 ? -1 : ScoreSpan.IndexOfMax(best.AsSpan((word - 1) * tags.Count, tags.Count));
            for (var tag = 0; tag < tags.Count; tag++)
            {
                var place = (word * tags.Count) + tag;
                var previous = word == 0 || !tags[tag].StartsWith('I') ? likeliest : BestOfKind(best.AsSpan((word - 1) * tags.Count, tags.Count), tags, tag);
                var soFar = word > 0 ? best[((word - 1) * tags.Count) + previous]
                    : tags[tag].StartsWith('I') ? float.NegativeInfinity : 0;
                best[place] = soFar + scores[place];
                from[place] = previous;
            }
        }

        var decoded = new int[count];
        var last = count == 0 ? 0 : ScoreSpan.IndexOfMax(best.AsSpan((count - 1) * tags.Count));
        for (var word = count - 1; word >= 0; word--)
        {
            decoded[word] = last;
            last = from[(word * tags.Count) + last];
        }

        return decoded;
    }

    private static int BestOfKind(ReadOnlySpan<float> previous, IReadOnlyList<string> tags, int tag)
    {
        var best = -1;
        for (var before = 0; before < tags.Count; before++)
        {
            if (tags[before].AsSpan(1).SequenceEqual(tags[tag].AsSpan(1)) && (best < 0 || previous[before] > previous[best]))
            {
                best = before;
            }
        }

        return best;
    }
}
