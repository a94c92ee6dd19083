using Microsoft.ML.OnnxRuntime;

namespace RelationsGraph.Language.Neural;

/// <summary>What the model says of one window: read off as the best analysis of each of its sentences.</summary>
/// <param name="outputs">The scores of a batch, by the names of <see cref="Outputs"/> in their order.</param>
/// <param name="row">The window's place in the batch.</param>
/// <param name="words">Its words.</param>
/// <param name="labels">The labels that the scores are of.</param>
internal readonly struct WindowScores(IReadOnlyList<OrtValue> outputs, int row, ArraySegment<string> words, LabelInventory labels)
{
    /// <summary>The outputs of a model that are read here: (rows, words, labels), but for arcs (rows, words, heads),
    /// the likeliest heads (rows, words, heads), the labels of
    /// their arcs (rows, words, labels, heads) and ends of sentences (rows, words).</summary>
    public static readonly string[] Outputs = ["upos", "xpos", "feats", "lemma", "names", "arcs", "labels", "ends", "heads"];

    /// <summary>These, and the vectors of words, (rows, words, dimensions).</summary>
    public static readonly string[] OutputsAndVectors = [.. Outputs, "words"];

    /// <summary>The number of words.</summary>
    public int WordCount => words.Count;

    /// <summary>How likely it is that a sentence ends with each word: the logarithm of the odds.</summary>
    public float[] ReadEndScores() =>
        outputs[7].GetTensorDataAsSpan<float>().Slice(row * (int)ShapeOf(outputs[7])[1], WordCount).ToArray();

    /// <summary>The vectors from one word to another, exclusive, one after another; none where they were not asked for.</summary>
    public ReadOnlySpan<float> Vectors(int start, int end) => outputs.Count > Outputs.Length && end > start ? Rows(outputs[Outputs.Length], start, end) : default;

    /// <summary>The best analysis of a sentence, from one word to another, exclusive.</summary>
    public WordAnalysis[] Read(int start, int end)
    {
        var upos = Rows(outputs[0], start, end);
        var xpos = Rows(outputs[1], start, end);
        var features = Rows(outputs[2], start, end);
        var lemmas = Rows(outputs[3], start, end);
        var names = NameDecoder.Decode(Rows(outputs[4], start, end), labels.NameTags);
        var heads = BestTree(start, end);
        var arcs = ArcLabelsOf(start, end);
        var analyses = new WordAnalysis[end - start];
        for (var i = 0; i < analyses.Length; i++)
        {
            analyses[i] = new WordAnalysis(
                Best(upos, labels.Upos, i),
                Best(xpos, labels.Xpos, i),
                Best(features, labels.Features, i),
                Best(lemmas, labels.LemmaRules, i).Apply(words[start + i]),
                heads[i] - 1,
                labels.Relations[arcs.Best(i, heads[i] == 0 ? 0 : start + heads[i])],
                labels.NameTags[names[i]]);
        }

        return analyses;
    }

    private static T Best<T>(ReadOnlySpan<float> scores, T[] labels, int word) =>
        labels[ScoreSpan.IndexOfMax(scores.Slice(word * labels.Length, labels.Length))];

    private ReadOnlySpan<float> Rows(OrtValue output, int start, int end)
    {
        var shape = ShapeOf(output);
        var (wordCount, width) = ((int)shape[1], (int)shape[2]);
        return output.GetTensorDataAsSpan<float>().Slice(((row * wordCount) + start) * width, (end - start) * width);
    }

    // Of the heads in the window only those in the sentence count, and the root, which is the first
    private int[] BestTree(int start, int end)
    {
        var arcs = Rows(outputs[5], start, end);
        var count = end - start;
        var width = arcs.Length / count;
        var own = new float[count * (count + 1)];
        for (var i = 0; i < count; i++)
        {
            var target = own.AsSpan(i * (count + 1), count + 1);
            target[0] = arcs[i * width];
            arcs.Slice((i * width) + start + 1, count).CopyTo(target[1..]);
        }

        return SpanningTree.Decode(own, count);
    }

    private ArcLabelScores ArcLabelsOf(int start, int end)
    {
        var shape = ShapeOf(outputs[6]);
        var (wordCount, labelCount, width) = ((int)shape[1], (int)shape[2], (int)shape[3]);
        var first = (row * wordCount) + start;
        return new ArcLabelScores(
            outputs[6].GetTensorDataAsSpan<float>().Slice(first * labelCount * width, (end - start) * labelCount * width),
            outputs[8].GetTensorDataAsSpan<long>().Slice(first * width, (end - start) * width),
            labelCount,
            width);
    }

    private static long[] ShapeOf(OrtValue output) => output.GetTensorTypeAndShape().Shape;
}
