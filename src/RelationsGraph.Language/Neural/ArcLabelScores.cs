namespace RelationsGraph.Language.Neural;

/// <summary>The scores of the labels of arcs in a sentence.</summary>
/// <param name="scores">(words, labels, likeliest heads)</param>
/// <param name="likeliest">Which heads these are, as numbers of words in the window after the root: (words, likeliest heads)</param>
/// <param name="labelCount">The number of labels.</param>
/// <param name="headCount">The number of likeliest heads.</param>
internal readonly ref struct ArcLabelScores(ReadOnlySpan<float> scores, ReadOnlySpan<long> likeliest, int labelCount, int headCount)
{
    private readonly ReadOnlySpan<float> _scores = scores;
    private readonly ReadOnlySpan<long> _likeliest = likeliest;

    /// <summary>The best label of the arc from a head to a word of the sentence.</summary>
    /// <remarks>Should the tree have a head that is none of the likeliest, the label of the likeliest is the best guess.</remarks>
    public int Best(int word, int head)
    {
        var place = Math.Max(0, _likeliest.Slice(word * headCount, headCount).IndexOf(head));
        var (best, bestScore) = (0, float.NegativeInfinity);
        for (var label = 0; label < labelCount; label++)
        {
            var score = _scores[(((word * labelCount) + label) * headCount) + place];
            if (score > bestScore)
            {
                (best, bestScore) = (label, score);
            }
        }

        return best;
    }
}
