using Microsoft.ML.OnnxRuntime;

namespace RelationsGraph.Language.Neural;

/// <summary>Windows that go through the model together: all padded to one number of pieces, and of words.</summary>
/// <param name="Windows">The windows.</param>
/// <param name="Indexes">The place of each in the list that was grouped.</param>
/// <param name="PieceCount">The padded number of pieces.</param>
/// <param name="WordCount">The padded number of words.</param>
internal sealed record WindowBatch(EncodedWindow[] Windows, int[] Indexes, int PieceCount, int WordCount)
{
    private const int Step = 8;

    /// <summary>Sorts windows by length into batches of at most so many pieces, or of one window.</summary>
    public static IEnumerable<WindowBatch> Group(IReadOnlyList<EncodedWindow> windows, int pieces)
    {
        var byLength = Enumerable.Range(0, windows.Count)
            .GroupBy(i => (Pieces: Pad(windows[i].Pieces.Length), Words: Pad(windows[i].Words.Count)))
            .OrderBy(group => group.Key);
        foreach (var group in byLength)
        {
            foreach (var chunk in group.Chunk(Math.Max(1, pieces / group.Key.Pieces)))
            {
                yield return new WindowBatch([.. chunk.Select(i => windows[i])], chunk, group.Key.Pieces, group.Key.Words);
            }
        }
    }

    /// <summary>The tensors that the model reads; the caller disposes of them.</summary>
    public Dictionary<string, OrtValue> CreateInputs() => new(StringComparer.Ordinal)
    {
        ["pieces"] = Tensor(PieceCount, window => window.Pieces),
        ["shapes"] = Tensor(PieceCount, window => window.Shapes),
        ["initial"] = Tensor(PieceCount, window => window.Openings),
        ["mask"] = Tensor(PieceCount, window => Enumerable.Repeat(1, window.Pieces.Length)),
        ["first"] = Tensor(WordCount, window => window.First),
        ["last"] = Tensor(WordCount, window => window.Last),
    };

    private static int Pad(int length) => (length + Step - 1) / Step * Step;

    private OrtValue Tensor(int width, Func<EncodedWindow, IEnumerable<int>> values)
    {
        var data = new long[Windows.Length * width];
        for (var row = 0; row < Windows.Length; row++)
        {
            var next = row * width;
            foreach (var value in values(Windows[row]))
            {
                data[next++] = value;
            }
        }

        return OrtValue.CreateTensorValueFromMemory(data, [Windows.Length, width]);
    }
}
