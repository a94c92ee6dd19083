using System.Numerics;

namespace RelationsGraph.Language.Tagging;

/// <summary>Gives each word of a sentence its tag, from left to right, by the weights of a model.</summary>
/// <remarks>
/// An averaged perceptron (Collins 2002) with greedy decoding: each word takes the tag with the highest sum of weights, given
/// the tags before it. Equal sums give the first tag, so the result depends on nothing but the text and the model.
/// </remarks>
internal static class Tagger
{
    /// <summary>Tags a sentence.</summary>
    /// <param name="model">The weights.</param>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="tags">Takes the index of a tag of the model for each word.</param>
    public static void Tag(TaggerModel model, ReadOnlySpan<WordFeatures> words, Span<byte> tags)
    {
        Span<uint> features = stackalloc uint[TaggerFeatures.Count];
        Span<int> scores = stackalloc int[model.Tags.Count];
        var previous = TaggerFeatures.OutsideTag;
        var beforePrevious = TaggerFeatures.OutsideTag;
        for (var i = 0; i < words.Length; i++)
        {
            TaggerFeatures.Write(words, i, previous, beforePrevious, features);
            model.Score(features, scores);
            tags[i] = (byte)BestOf(scores, model.AllowedTags(words[i]));
            beforePrevious = previous;
            previous = tags[i];
        }
    }

    private static int BestOf(ReadOnlySpan<int> scores, ulong allowed)
    {
        var best = BitOperations.TrailingZeroCount(allowed);
        for (var i = best + 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] && (allowed & (1UL << i)) != 0 ? i : best;
        }

        return best;
    }
}
