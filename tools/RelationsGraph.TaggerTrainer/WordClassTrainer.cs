using RelationsGraph.Language.Tagging;
using RelationsGraph.Language.Tokenization;

namespace RelationsGraph.TaggerTrainer;

/// <summary>Sorts the frequent words of plain text into classes by the words that stand beside them.</summary>
/// <remarks>
/// Each word is the vector of the square roots of the shares of its left and right neighbours (so that the dot product is the
/// Hellinger affinity); the vectors are clustered by spherical k-means, seeded with the most frequent words. Nothing is random.
/// </remarks>
internal sealed class WordClassTrainer
{
    private const int Contexts = 1000;
    private const int Rounds = 12;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly string[] _words;

    private WordClassTrainer(string[] words)
    {
        _words = words;
        for (var i = 0; i < words.Length; i++)
        {
            _ids.Add(words[i], i);
        }
    }

    /// <summary>The words that occur often enough, in the order of their class and then by letters, with their class from 1.</summary>
    public static IEnumerable<(string Word, int Class)> Train(IReadOnlyList<string> texts, int classes, int minCount)
    {
        var lines = texts.SelectMany(text => text.Split('\n')).Select(WordsOf).ToArray();
        var frequent = lines.SelectMany(words => words).CountBy(word => word).Where(pair => pair.Value >= minCount)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).ToArray();
        var trainer = new WordClassTrainer(frequent);
        var vectors = trainer.CountNeighbours(lines);
        var assigned = Cluster(vectors, classes);
        return frequent.Zip(assigned, (word, c) => (word, c + 1)).OrderBy(p => p.Item2).ThenBy(p => p.word, StringComparer.Ordinal);
    }

    private static string[] WordsOf(string line) =>
        Tokenizer.Tokenize(line).ConvertAll(span => WordFeatures.NormalFormOf(line[span.Start..span.End])).ToArray();

    // Context 2c is the word c to the left, 2c + 1 to the right; words outside the frequent ones count as context 0
    private SparseVector[] CountNeighbours(string[][] lines)
    {
        var counts = Array.ConvertAll(_words, _ => new Dictionary<int, float>());
        foreach (var line in lines)
        {
            var ids = Array.ConvertAll(line, word => _ids.GetValueOrDefault(word, -1));
            for (var i = 0; i < ids.Length; i++)
            {
                if (ids[i] >= 0)
                {
                    Count(counts[ids[i]], 2 * ContextOf(ids, i - 1));
                    Count(counts[ids[i]], (2 * ContextOf(ids, i + 1)) + 1);
                }
            }
        }

        return Array.ConvertAll(counts, SparseVector.FromCounts);
    }

    private static int ContextOf(int[] ids, int index) =>
        index < 0 || index >= ids.Length ? Contexts + 1 : ids[index] >= 0 && ids[index] < Contexts ? ids[index] + 1 : 0;

    private static void Count(Dictionary<int, float> counts, int context) =>
        counts[context] = counts.GetValueOrDefault(context) + 1;

    private static int[] Cluster(SparseVector[] vectors, int classes)
    {
        var centres = vectors.Take(classes).Select(v => v.ToDense(2 * (Contexts + 2))).ToArray();
        var assigned = new int[vectors.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < vectors.Length; i++)
            {
                assigned[i] = Nearest(vectors[i], centres);
            }

            centres = Centres(vectors, assigned, centres);
        }

        return assigned;
    }

    private static int Nearest(SparseVector vector, float[][] centres)
    {
        var best = 0;
        var bestScore = float.MinValue;
        for (var c = 0; c < centres.Length; c++)
        {
            var score = vector.Dot(centres[c]);
            (best, bestScore) = score > bestScore ? (c, score) : (best, bestScore);
        }

        return best;
    }

    private static float[][] Centres(SparseVector[] vectors, int[] assigned, float[][] old)
    {
        var centres = Array.ConvertAll(old, centre => new float[centre.Length]);
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i].AddTo(centres[assigned[i]]);
        }

        foreach (var centre in centres)
        {
            var length = MathF.Sqrt(centre.Sum(x => x * x));
            for (var i = 0; i < centre.Length && length > 0; i++)
            {
                centre[i] /= length;
            }
        }

        return centres;
    }
}
