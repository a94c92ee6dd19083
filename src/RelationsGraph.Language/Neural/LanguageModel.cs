using Microsoft.ML.OnnxRuntime;

namespace RelationsGraph.Language.Neural;

/// <summary>A trained model: one encoder with heads for tags, lemmas, trees and names, run by ONNX Runtime.</summary>
/// <remarks>
/// Safe for use by several threads; each call runs on its caller's. The same paragraph gets the same analysis whatever comes with
/// it: a batch holds windows of one padded length only, and quantisation is static, so no number depends on the others.
/// </remarks>
public sealed class LanguageModel : IDisposable
{
    /// <summary>What in the metadata of a file names the encoder: that of a language model, and of a model of relations that reads its vectors.</summary>
    internal const string TrunkKey = "trunk";

    private const int PiecesInBatch = 512; // measured to be fastest
    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();
    private readonly WordPieces _pieces;
    private readonly LabelInventory _labels;

    private LanguageModel(string path, InferenceSession session)
    {
        Path = path;
        _session = session;
        var metadata = session.ModelMetadata.CustomMetadataMap;
        _pieces = new WordPieces(metadata["vocabulary"]);
        _labels = LabelInventory.Parse(metadata["inventory"]);
        Trunk = metadata.GetValueOrDefault(TrunkKey);
    }

    /// <summary>The file that it was loaded from.</summary>
    public string Path { get; }

    /// <summary>The name of its encoder; null where its file has none.</summary>
    internal string? Trunk { get; }

    /// <summary>Loads a model from its file.</summary>
    /// <exception cref="LanguageModelException">The file cannot be read, or is no language model.</exception>
    public static LanguageModel Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var options = SingleThread();
            return new LanguageModel(path, new InferenceSession(File.ReadAllBytes(path), options));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or OnnxRuntimeException
            or KeyNotFoundException or System.Text.Json.JsonException or FormatException)
        {
            throw new LanguageModelException(path, exception);
        }
    }

    /// <summary>The options of a session that runs on its caller's thread only.</summary>
    internal static SessionOptions SingleThread() => new()
    {
        IntraOpNumThreads = 1,
        InterOpNumThreads = 1,
        GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
    };

    /// <summary>Reads paragraphs to their ends, all at once, a window of each at a time.</summary>
    internal void Read(IReadOnlyList<ParagraphReading> paragraphs, bool withVectors)
    {
        for (var rest = paragraphs.Where(paragraph => !paragraph.IsDone).ToList(); rest.Count > 0; rest.RemoveAll(paragraph => paragraph.IsDone))
        {
            foreach (var batch in WindowBatch.Group(rest.ConvertAll(paragraph => paragraph.NextWindow(_pieces)), PiecesInBatch))
            {
                Run(batch, rest, withVectors ? WindowScores.OutputsAndVectors : WindowScores.Outputs);
            }
        }
    }

    /// <summary>The length of its word vectors. Its file does not say; a word that is read does.</summary>
    internal int MeasureVectors()
    {
        var word = new ParagraphReading(new[] { "word" }, isOneSentence: true);
        Read([word], withVectors: true);
        return word.Vectors.Length;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _run.Dispose();
        _session.Dispose();
    }

    private void Run(WindowBatch batch, List<ParagraphReading> paragraphs, string[] outputs)
    {
        var inputs = batch.CreateInputs();
        try
        {
            using var results = _session.Run(_run, inputs, outputs);
            for (var row = 0; row < batch.Windows.Length; row++)
            {
                paragraphs[batch.Indexes[row]].Accept(new WindowScores(results, row, batch.Windows[row].Words, _labels));
            }
        }
        finally
        {
            foreach (var input in inputs.Values)
            {
                input.Dispose();
            }
        }
    }
}
