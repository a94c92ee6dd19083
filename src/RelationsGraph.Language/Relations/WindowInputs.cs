using Microsoft.ML.OnnxRuntime;
using RelationsGraph.Language.Neural;

namespace RelationsGraph.Language.Relations;

/// <summary>Makes the tensors that a model of relations reads of a window, as <c>tools/training/train_relations.py</c> does.</summary>
internal sealed class WindowInputs(RelationInventory inventory, WordPieces pieces)
{
    private readonly Dictionary<string, int> _relations = Number(inventory.Relations);
    private readonly Dictionary<string, int> _tags = Number(inventory.Tags);
    private readonly Dictionary<string, int> _labels = Number(inventory.Labels);
    private readonly Dictionary<string, int> _kinds = Number(inventory.Kinds);
    private readonly RoleFeatures _roles = new(inventory.Arcs);

    /// <summary>The tensors by name; the caller disposes of them.</summary>
    public Dictionary<string, OrtValue> Create(RelationWindow window)
    {
        var inputs = new Dictionary<string, OrtValue>(StringComparer.Ordinal);
        AddPieces(inputs, window);
        AddWords(inputs, window);
        AddMentions(inputs, window);
        AddPairs(inputs, window);
        return inputs;
    }

    private static Dictionary<string, int> Number(string[] names) => names.Index().ToDictionary(name => name.Item, name => name.Index, StringComparer.Ordinal);

    private void AddPieces(Dictionary<string, OrtValue> inputs, RelationWindow window)
    {
        var words = window.Sentences.SelectMany(sentence => sentence.Tokens).Select(token => token.Text).ToArray();
        var encoded = EncodedWindow.Encode(words, pieces, EncodedWindow.MaxPieces);
        var wordOf = new long[encoded.Pieces.Length];
        Array.Fill(wordOf, words.Length);
        for (var word = 0; word < encoded.Words.Count; word++)
        {
            wordOf.AsSpan(encoded.First[word], encoded.Last[word] + 1 - encoded.First[word]).Fill(word);
        }

        inputs["pieces"] = Row(encoded.Pieces);
        inputs["shapes"] = Row(encoded.Shapes);
        inputs["initial"] = Row(encoded.Openings);
        inputs["word_of"] = Row(wordOf);
        inputs["first"] = Row(Fit(encoded.First, words.Length));
        inputs["last"] = Row(Fit(encoded.Last, words.Length));
    }

    // Words beyond the encoder's places are read at the mark at the end
    private static int[] Fit(int[] places, int count) =>
        places.Length == count ? places : [.. places, .. Enumerable.Repeat(places[^1] + 1, count - places.Length)];

    private void AddWords(Dictionary<string, OrtValue> inputs, RelationWindow window)
    {
        var count = window.WordCount;
        var features = new float[count * inventory.Features.Length];
        var (relations, tags, sentences) = (new long[count], new long[count], new long[count]);
        var (marks, heads) = (new long[count], new long[count]);
        foreach (var (number, sentence) in window.Sentences.Index())
        {
            foreach (var token in sentence.Tokens)
            {
                var word = token.Index - window.Start;
                sentences[word] = number;
                if (token.Analysis is { } analysis)
                {
                    relations[word] = _relations.GetValueOrDefault(Coarse(analysis.Relation));
                    tags[word] = _tags.GetValueOrDefault(analysis.Xpos);
                }

                foreach (var feature in window.Features[word])
                {
                    features[(word * inventory.Features.Length) + feature] = 1;
                }
            }
        }

        // Of mentions within each other the innermost counts
        foreach (var mention in window.Mentions.OrderBy(mention => mention.Start - mention.End))
        {
            var end = Math.Min(mention.End, window.Start + count);
            marks.AsSpan(mention.Start - window.Start, end - mention.Start).Fill(1 + _labels[mention.Label]);
            heads[mention.Head - window.Start] = 1 + _kinds[mention.Kind];
        }

        inputs["features"] = OrtValue.CreateTensorValueFromMemory(features, [count, inventory.Features.Length]);
        inputs["relations"] = Row(relations);
        inputs["xpos"] = Row(tags);
        inputs["marks"] = Row(marks);
        inputs["heads"] = Row(heads);
        inputs["sentences"] = Row(sentences);
    }

    private static string Coarse(string relation) => relation.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? relation[..colon] : relation;

    private void AddMentions(Dictionary<string, OrtValue> inputs, RelationWindow window)
    {
        inputs["mention_head"] = Row([.. window.Mentions.Select(mention => (long)(mention.Head - window.Start))]);
        inputs["mention_start"] = Row([.. window.Mentions.Select(mention => (long)(mention.Start - window.Start))]);
        inputs["mention_label"] = Row([.. window.Mentions.Select(mention => (long)_labels[mention.Label])]);
        inputs["mention_kind"] = Row([.. window.Mentions.Select(mention => (long)_kinds[mention.Kind])]);
        var roles = new long[window.WordCount * window.Mentions.Count * RoleFeatures.Count];
        _roles.Write(roles, window);
        inputs["roles"] = OrtValue.CreateTensorValueFromMemory(roles, [window.WordCount, window.Mentions.Count, RoleFeatures.Count]);
    }

    private void AddPairs(Dictionary<string, OrtValue> inputs, RelationWindow window)
    {
        var (count, types) = (window.Pairs.Count, inventory.Types.Length);
        var (sources, targets) = (new long[count], new long[count]);
        var distances = new long[count * PairDistance.Count];
        var (forward, backward) = (new float[count * types], new float[count * types]);
        for (var i = 0; i < count; i++)
        {
            var pair = window.Pairs[i];
            (sources[i], targets[i]) = (pair.Source, pair.Target);
            PairDistance.Write(distances.AsSpan(i * PairDistance.Count, PairDistance.Count), window, pair);
            foreach (var type in pair.Forward)
            {
                forward[(i * types) + type] = 1;
            }

            foreach (var type in pair.Backward)
            {
                backward[(i * types) + type] = 1;
            }
        }

        inputs["source"] = Row(sources);
        inputs["target"] = Row(targets);
        inputs["distances"] = OrtValue.CreateTensorValueFromMemory(distances, [count, PairDistance.Count]);
        inputs["forward_frames"] = OrtValue.CreateTensorValueFromMemory(forward, [count, types]);
        inputs["backward_frames"] = OrtValue.CreateTensorValueFromMemory(backward, [count, types]);
    }

    private static OrtValue Row(int[] values) => Row(Array.ConvertAll(values, value => (long)value));

    private static OrtValue Row(long[] values) => OrtValue.CreateTensorValueFromMemory(values, [values.Length]);
}
