using RelationsGraph.Language.Tagging;
using RelationsGraph.Language.Treebanks;

namespace RelationsGraph.TaggerTrainer;

/// <summary>Trains a model on treebanks and writes it.</summary>
internal static class TrainCommand
{
    private const int Rounds = 9;
    private const float RareCount = 3; // a word seen so often is hidden half the time
    private const int Seed = 20;
    private const int MaxBytes = 1_450_000;

    /// <summary>Trains on all the files and writes the model to the path.</summary>
    public static void Run(string modelPath, IEnumerable<string> treebanks)
    {
        var words = new Dictionary<string, WordFeatures>(StringComparer.Ordinal);
        var tagged = treebanks.SelectMany(Treebank.Read).Select(s => s.Words.ToArray())
            .Where(s => !s.Any(IsUnusable)).ToArray();
        var counts = tagged.SelectMany(s => s).CountBy(w => w.Form.ToLowerInvariant()).ToDictionary(StringComparer.Ordinal);
        var tags = tagged.SelectMany(s => s).Select(TreebankTags.Of).Distinct().OrderBy(t => t.PartOfSpeech).ThenBy(t => t.Form).ToArray();
        var sentences = tagged.Select(s => ToTraining(s, tags, words, counts)).ToArray();
        var random = new Random(Seed);
        var trainer = new PerceptronTrainer(tags, random);
        for (var round = 1; round <= Rounds; round++)
        {
            random.Shuffle(sentences);
            Console.WriteLine($"round {round}: {trainer.LearnFrom(sentences)} of {sentences.Sum(s => s.Words.Length)} words wrong");
        }

        using var stream = File.Create(modelPath);
        TaggerModel.Write(stream, tags, ModelCompressor.Compress(trainer.Averages(), MaxBytes));
        Console.WriteLine($"{modelPath}: {stream.Length} bytes, {tags.Length} tags");
    }

    // Broken words and words without a tag teach nothing about whole ones
    private static bool IsUnusable(TreebankWord word) => word.Upos == "_" || (word.Upos == "X" && word.Xpos != "FW");

    private static TrainingSentence ToTraining(TreebankWord[] sentence, Tag[] tags, Dictionary<string, WordFeatures> words, Dictionary<string, int> counts)
    {
        var features = new WordFeatures[sentence.Length];
        for (var i = 0; i < sentence.Length; i++)
        {
            if (!words.TryGetValue(sentence[i].Form, out var known))
            {
                known = new WordFeatures(sentence[i].Form);
                words.Add(sentence[i].Form, known);
            }

            features[i] = known;
        }

        var tagIndices = sentence.Select(w => (byte)Array.IndexOf(tags, TreebankTags.Of(w))).ToArray();
        return new TrainingSentence(features, tagIndices, Array.ConvertAll(sentence, w => RareCount / (RareCount + counts[w.Form.ToLowerInvariant()])));
    }
}
