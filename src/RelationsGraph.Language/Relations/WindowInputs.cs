using RelationsGraph.Language.Neural;

namespace RelationsGraph.Language.Relations;

/// <summary>Makes the tensors that a model of relations reads of a window, as <c>tools/training/relation_batches.py</c> does.</summary>
/// <param name="inventory">The model's numbers.</param>
/// <param name="pieces">What cuts words for its encoder; null where it reads the vectors of words.</param>
/// <param name="knowsPieces">Whether the encoder reads of each piece what is known of its word.</param>
internal sealed class WindowInputs(RelationInventory inventory, WordPieces? pieces, bool knowsPieces)
{
    /// <summary>The input that a model has in place of pieces where it reads the vectors of words.</summary>
    public const string Vectors = "vectors";

    /// <summary>The input that tells the word of each piece.</summary>
    public const string WordOf = "word_of";

    private readonly Dictionary<string, int> _relations = Number(inventory.Relations);
    private readonly Dictionary<string, int> _tags = Number(inventory.Tags);
    private readonly Dictionary<string, int> _labels = Number(inventory.Labels);
    private readonly Dictionary<string, int> _kinds = Number(inventory.Kinds);
    private readonly RoleFeatures _roles = new(inventory.Arcs);

    /// <summary>The tensors by name; the caller disposes of them.</summary>
    public PooledTensors Create(RelationWindow window)
    {
        var inputs = new PooledTensors();
        if (pieces is null)
        {
            AddVectors(inputs, window);
        }
        else
        {
            AddPieces(inputs, window, pieces);
        }

        var tree = new WindowTree(window);
        AddWords(inputs, window, tree);
        AddMentions(inputs, window, tree);
        AddPairs(inputs, window, tree);
        return inputs;
    }

    private static Dictionary<string, int> Number(string[] names) => names.Index().ToDictionary(name => name.Item, name => name.Index, StringComparer.Ordinal);

    private static void AddVectors(PooledTensors inputs, RelationWindow window)
    {
        var vectors = window.Vectors!;
        inputs.Add(Vectors, vectors.Rows(window.Start, window.WordCount), window.WordCount, vectors.Dimension);
    }

    private void AddPieces(PooledTensors inputs, RelationWindow window, WordPieces pieces)
    {
        var words = window.Sentences.SelectMany(sentence => sentence.Tokens).Select(token => token.Text).ToArray();
        var encoded = EncodedWindow.Encode(words, pieces, EncodedWindow.MaxPieces);
        if (knowsPieces)
        {
            AddWordOf(inputs, encoded, words.Length);
        }

        AddRow(inputs, "pieces", encoded.Pieces);
        AddRow(inputs, "shapes", encoded.Shapes);
        AddRow(inputs, "initial", encoded.Openings);
        AddRow(inputs, "first", Fit(encoded.First, words.Length));
        AddRow(inputs, "last", Fit(encoded.Last, words.Length));
    }

    private static void AddWordOf(PooledTensors inputs, EncodedWindow encoded, int words)
    {
        var wordOf = inputs.AddNumbers(WordOf, encoded.Pieces.Length);
        wordOf.Fill(words);
        for (var word = 0; word < encoded.Words.Count; word++)
        {
            wordOf[encoded.First[word]..(encoded.Last[word] + 1)].Fill(word);
        }
    }

    private static void AddRow(PooledTensors inputs, string name, ReadOnlySpan<int> values)
    {
        var row = inputs.AddNumbers(name, values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            row[i] = values[i];
        }
    }

    // Words beyond the encoder's places are read at the mark at the end
    private static int[] Fit(int[] places, int count) =>
        places.Length == count ? places : [.. places, .. Enumerable.Repeat(places[^1] + 1, count - places.Length)];

    private void AddWords(PooledTensors inputs, RelationWindow window, WindowTree tree)
    {
        var count = window.WordCount;
        var features = inputs.AddFloats("features", count, inventory.Features.Length).Span;
        var relations = inputs.AddNumbers("relations", count);
        var tags = inputs.AddNumbers("xpos", count);
        var sentences = inputs.AddNumbers("sentences", count);
        foreach (var sentence in window.Sentences)
        {
            foreach (var token in sentence.Tokens)
            {
                var word = token.Index - window.Start;
                sentences[word] = tree.SentenceOf(word);
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

        AddMarks(inputs, window);
    }

    // Of mentions within each other the innermost counts
    private void AddMarks(PooledTensors inputs, RelationWindow window)
    {
        var count = window.WordCount;
        var marks = inputs.AddNumbers("marks", count);
        var heads = inputs.AddNumbers("heads", count);
        foreach (var mention in window.Mentions.OrderBy(mention => mention.Start - mention.End))
        {
            var end = Math.Min(mention.End, window.Start + count);
            marks[(mention.Start - window.Start)..(end - window.Start)].Fill(1 + _labels[mention.Label]);
            heads[mention.Head - window.Start] = 1 + _kinds[mention.Kind];
        }
    }

    private static string Coarse(string relation) => relation.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? relation[..colon] : relation;

    private void AddMentions(PooledTensors inputs, RelationWindow window, WindowTree tree)
    {
        var count = window.Mentions.Count;
        var heads = inputs.AddNumbers("mention_head", count);
        var starts = inputs.AddNumbers("mention_start", count);
        var labels = inputs.AddNumbers("mention_label", count);
        var kinds = inputs.AddNumbers("mention_kind", count);
        for (var i = 0; i < count; i++)
        {
            var mention = window.Mentions[i];
            (heads[i], starts[i]) = (mention.Head - window.Start, mention.Start - window.Start);
            (labels[i], kinds[i]) = (_labels[mention.Label], _kinds[mention.Kind]);
        }

        _roles.Write(inputs.AddNumbers("roles", window.WordCount, count, RoleFeatures.Count), window, tree);
    }

    private void AddPairs(PooledTensors inputs, RelationWindow window, WindowTree tree)
    {
        var (count, types) = (window.Pairs.Count, inventory.Types.Length);
        var sources = inputs.AddNumbers("source", count);
        var targets = inputs.AddNumbers("target", count);
        var forward = inputs.AddFloats("forward_frames", count, types).Span;
        var backward = inputs.AddFloats("backward_frames", count, types).Span;
        for (var i = 0; i < count; i++)
        {
            var pair = window.Pairs[i];
            (sources[i], targets[i]) = (pair.Source, pair.Target);
            foreach (var type in pair.Forward)
            {
                forward[(i * types) + type] = 1;
            }

            foreach (var type in pair.Backward)
            {
                backward[(i * types) + type] = 1;
            }
        }

        PairDistance.Write(inputs.AddNumbers("distances", count, PairDistance.Count), window, tree);
    }
}
