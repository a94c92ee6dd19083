using System.Numerics;
using RelationsGraph.Language.Tagging;

namespace RelationsGraph.TaggerTrainer;

/// <summary>Learns the weights of the tagger from tagged sentences, as an averaged perceptron (Collins 2002).</summary>
/// <remarks>
/// The tagger's own features and greedy search are used, with the tags it chose itself as history, so that training sees what
/// use will see. The order of the sentences is shuffled with a fixed seed: the same input gives the same model.
/// </remarks>
/// <param name="tags">The tags to choose from.</param>
/// <param name="random">Decides which words are hidden.</param>
internal sealed class PerceptronTrainer(IReadOnlyList<Tag> tags, Random random)
{
    private readonly Dictionary<uint, Row> _rows = [];
    private readonly ulong[] _tagsOfPart = TagSets.ByPart(tags);
    private readonly float[] _scores = new float[tags.Count];
    private int _step;

    /// <summary>Learns from the sentences once, in the given order.</summary>
    /// <returns>How many words were tagged wrong on the way.</returns>
    public int LearnFrom(IEnumerable<TrainingSentence> sentences)
    {
        var errors = 0;
        foreach (var sentence in sentences)
        {
            errors += LearnFrom(sentence);
        }

        return errors;
    }

    /// <summary>The averages of the weights over all steps.</summary>
    public IEnumerable<(uint Feature, float[] Weights)> Averages()
    {
        foreach (var (feature, row) in _rows)
        {
            yield return (feature, row.Average(_step));
        }
    }

    private int LearnFrom(TrainingSentence sentence)
    {
        Span<uint> features = stackalloc uint[TaggerFeatures.Count];
        var errors = 0;
        var previous = TaggerFeatures.OutsideTag;
        var beforePrevious = TaggerFeatures.OutsideTag;
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            _step++;
            TaggerFeatures.Write(sentence.Words, i, previous, beforePrevious, features);
            if (random.NextDouble() < sentence.HiddenShares[i])
            {
                TaggerFeatures.HideWord(features);
            }


            var guess = Guess(features, TagSets.Union(_tagsOfPart, sentence.Words[i].PartsOfSpeech) | (1UL << sentence.Tags[i]));
            if (guess != sentence.Tags[i])
            {
                errors++;
                Correct(features, guess, sentence.Tags[i]);
            }

            beforePrevious = previous;
            previous = guess;
        }

        return errors;
    }

    private byte Guess(ReadOnlySpan<uint> features, ulong allowed)
    {
        Array.Clear(_scores);
        foreach (var feature in features)
        {
            if (feature != TaggerFeatures.Hidden && _rows.TryGetValue(feature, out var row))
            {
                row.AddTo(_scores);
            }
        }

        var best = BitOperations.TrailingZeroCount(allowed);
        for (var i = best + 1; i < _scores.Length; i++)
        {
            best = _scores[i] > _scores[best] && (allowed & (1UL << i)) != 0 ? i : best;
        }

        return (byte)best;
    }

    private void Correct(ReadOnlySpan<uint> features, byte wrong, byte right)
    {
        foreach (var feature in features)
        {
            if (feature == TaggerFeatures.Hidden)
            {
                continue;
            }

            if (!_rows.TryGetValue(feature, out var row))
            {
                row = new Row(tags.Count);
                _rows.Add(feature, row);
            }

            row.Change(right, 1, _step);
            row.Change(wrong, -1, _step);
        }
    }

    private sealed class Row(int count)
    {
        private readonly float[] _weights = new float[count];
        private readonly float[] _totals = new float[count];
        private readonly int[] _changed = new int[count];

        public void AddTo(float[] scores)
        {
            for (var i = 0; i < _weights.Length; i++)
            {
                scores[i] += _weights[i];
            }
        }

        public void Change(int tag, float amount, int step)
        {
            _totals[tag] += (step - _changed[tag]) * _weights[tag];
            _changed[tag] = step;
            _weights[tag] += amount;
        }

        public float[] Average(int step) =>
            _weights.Select((weight, i) => (_totals[i] + ((step - _changed[i]) * weight)) / step).ToArray();
    }
}
