using Microsoft.ML.OnnxRuntime;

namespace RelationsGraph.Language.Neural;

/// <summary>Sentences that go through the model together: all padded to one number of pieces, and of words.</summary>
/// <param name="Sentences">The sentences.</param>
/// <param name="Indexes">The place of each in the list that was grouped.</param>
/// <param name="PieceCount">The padded number of pieces.</param>
/// <param name="WordCount">The padded number of words.</param>
internal sealed record SentenceBatch(EncodedSentence[] Sentences, int[] Indexes, int PieceCount, int WordCount)
{
    private const int Step = 8;

    /// <summary>Sorts sentences by length into batches of at most so many pieces, or of one sentence.</summary>
    public static IEnumerable<SentenceBatch> Group(IReadOnlyList<EncodedSentence> sentences, int pieces)
    {
        var byLength = Enumerable.Range(0, sentences.Count)
            .GroupBy(i => (Pieces: Pad(sentences[i].Pieces.Length), Words: Pad(sentences[i].Words.Length)))
            .OrderBy(group => group.Key);
        foreach (var group in byLength)
        {
            foreach (var chunk in group.Chunk(Math.Max(1, pieces / group.Key.Pieces)))
            {
                yield return new SentenceBatch([.. chunk.Select(i => sentences[i])], chunk, group.Key.Pieces, group.Key.Words);
            }
        }
    }

    /// <summary>The tensors that the model reads; the caller disposes of them.</summary>
    public Dictionary<string, OrtValue> CreateInputs() => new(StringComparer.Ordinal)
    {
        ["pieces"] = Tensor(PieceCount, (sentence, i) => sentence.Pieces[i], sentence => sentence.Pieces.Length),
        ["shapes"] = Tensor(PieceCount, (sentence, i) => sentence.Shapes[i], sentence => sentence.Pieces.Length),
        ["initial"] = Tensor(PieceCount, (sentence, i) => i >= sentence.First[0] && i <= sentence.Last[0] ? 1 : 0, sentence => sentence.Pieces.Length),
        ["mask"] = Tensor(PieceCount, (_, _) => 1, sentence => sentence.Pieces.Length),
        ["first"] = Tensor(WordCount, (sentence, i) => sentence.First[i], sentence => sentence.Words.Length),
        ["last"] = Tensor(WordCount, (sentence, i) => sentence.Last[i], sentence => sentence.Words.Length),
    };

    private static int Pad(int length) => (length + Step - 1) / Step * Step;

    private OrtValue Tensor(int width, Func<EncodedSentence, int, int> value, Func<EncodedSentence, int> length)
    {
        var data = new long[Sentences.Length * width];
        for (var row = 0; row < Sentences.Length; row++)
        {
            var sentence = Sentences[row];
            for (var i = 0; i < length(sentence); i++)
            {
                data[(row * width) + i] = value(sentence, i);
            }
        }

        return OrtValue.CreateTensorValueFromMemory(data, [Sentences.Length, width]);
    }
}
