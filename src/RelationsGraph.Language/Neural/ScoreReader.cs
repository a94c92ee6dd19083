using Microsoft.ML.OnnxRuntime;

namespace RelationsGraph.Language.Neural;

/// <summary>Turns the scores of a batch into analyses: the best tag of each word, the best tree, the best labels of its arcs.</summary>
internal sealed class ScoreReader(LabelInventory inventory)
{
    private readonly LemmaRule[] _lemmaRules = [.. inventory.LemmaRules.Select(LemmaRule.Parse)];

    /// <summary>Reads one sentence.</summary>
    /// <param name="outputs">Scores of tags (4 tasks), arcs, labels and names, in this order.</param>
    /// <param name="row">The place of the sentence in the batch.</param>
    /// <param name="words">Its words.</param>
    public WordAnalysis[] Read(IReadOnlyList<OrtValue> outputs, int row, string[] words)
    {
        var upos = BestTags(outputs[0], row, words.Length);
        var xpos = BestTags(outputs[1], row, words.Length);
        var features = BestTags(outputs[2], row, words.Length);
        var lemmas = BestTags(outputs[3], row, words.Length);
        var names = NameTags(outputs[6], row, words.Length);
        var heads = BestTree(outputs[4], row, words.Length);
        var relations = BestRelations(outputs[5], row, heads);
        return [.. words.Select((word, i) => new WordAnalysis(
            inventory.Upos[upos[i]],
            inventory.Xpos[xpos[i]],
            inventory.Features[features[i]],
            _lemmaRules[lemmas[i]].Apply(word),
            heads[i] - 1,
            inventory.Relations[relations[i]],
            inventory.NameTags[names[i]]))];
    }

    private static int[] BestTags(OrtValue output, int row, int count)
    {
        var scores = output.GetTensorDataAsSpan<float>();
        var shape = ShapeOf(output);
        var (words, labels) = ((int)shape[1], (int)shape[2]);
        var best = new int[count];
        for (var i = 0; i < count; i++)
        {
            best[i] = ScoreSpan.IndexOfMax(scores.Slice(((row * words) + i) * labels, labels));
        }

        return best;
    }

    private int[] NameTags(OrtValue output, int row, int count)
    {
        var scores = output.GetTensorDataAsSpan<float>();
        var shape = ShapeOf(output);
        var (words, labels) = ((int)shape[1], (int)shape[2]);
        return NameDecoder.Decode(scores.Slice(row * words * labels, count * labels), inventory.NameTags);
    }

    private static int[] BestTree(OrtValue output, int row, int count)
    {
        var scores = output.GetTensorDataAsSpan<float>();
        var shape = ShapeOf(output);
        var (words, heads) = ((int)shape[1], (int)shape[2]);
        var own = new float[count * (count + 1)];
        for (var i = 0; i < count; i++)
        {
            scores.Slice(((row * words) + i) * heads, count + 1).CopyTo(own.AsSpan(i * (count + 1)));
        }

        return SpanningTree.Decode(own, count);
    }

    private static int[] BestRelations(OrtValue output, int row, int[] heads)
    {
        var scores = output.GetTensorDataAsSpan<float>();
        var shape = ShapeOf(output);
        var (labels, words, width) = ((int)shape[1], (int)shape[2], (int)shape[3]);
        var best = new int[heads.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            var bestScore = float.NegativeInfinity;
            for (var label = 0; label < labels; label++)
            {
                var score = scores[(((((row * labels) + label) * words) + i) * width) + heads[i]];
                if (score > bestScore)
                {
                    (best[i], bestScore) = (label, score);
                }
            }
        }

        return best;
    }

    private static long[] ShapeOf(OrtValue output) => output.GetTensorTypeAndShape().Shape;
}
