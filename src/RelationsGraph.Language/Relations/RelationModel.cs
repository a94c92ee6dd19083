using Microsoft.ML.OnnxRuntime;
using RelationsGraph.Language.Neural;

namespace RelationsGraph.Language.Relations;

/// <summary>A trained model that says in which relations two mentions stand, run by ONNX Runtime.</summary>
/// <remarks>
/// It has an encoder of its own over pieces of words, or reads the vectors that a language model has made of the words: which of the
/// two, the inputs of its file say. <c>tools/training/relation_model.py</c> describes it. Safe for use by several threads; each call
/// runs on its caller's, over one window, so that no number depends on anything else.
/// </remarks>
public sealed class RelationModel : IDisposable
{
    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();
    private readonly WordPieces _pieces;
    private readonly RelationInventory _inventory;
    private readonly WindowInputs _inputs;

    private RelationModel(string path, InferenceSession session)
    {
        Path = path;
        _session = session;
        var metadata = session.ModelMetadata.CustomMetadataMap;
        _pieces = new WordPieces(metadata["vocabulary"]);
        _inventory = RelationInventory.Parse(metadata["inventory"]);
        Trunk = metadata.GetValueOrDefault(LanguageModel.TrunkKey);
        VectorLength = session.InputMetadata.TryGetValue(WindowInputs.Vectors, out var vectors) ? vectors.Dimensions[1] : null;
        _inputs = new WindowInputs(_inventory, VectorLength is null ? _pieces : null, session.InputMetadata.ContainsKey(WindowInputs.WordOf));
    }

    /// <summary>The statuses of events, in the order of their scores.</summary>
    public static IReadOnlyList<string> Statuses { get; } = ["happened", "ongoing", "planned", "possible"];

    /// <summary>The file that it was loaded from.</summary>
    public string Path { get; }

    /// <summary>
    /// The length of the word vectors that it reads, which the analysis must have made (see <see cref="TextAnalyzer.PrepareFor"/>); null
    /// where it has an encoder of its own.
    /// </summary>
    public int? VectorLength { get; }

    /// <summary>The types of relations, by number.</summary>
    public IReadOnlyList<string> Types => _inventory.Types;

    /// <summary>How far its scores are to be believed.</summary>
    public RelationDecision Decision => _inventory.Decision;

    /// <summary>The features of words that it knows, by number.</summary>
    public IReadOnlyList<string> Features => _inventory.Features;

    /// <summary>Which language model made the vectors that it was trained on; null where its file does not say.</summary>
    internal string? Trunk { get; }

    /// <summary>Loads a model from its file.</summary>
    /// <exception cref="LanguageModelException">The file cannot be read, or is no model of relations.</exception>
    public static RelationModel Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var options = LanguageModel.SingleThread();
            return new RelationModel(path, new InferenceSession(File.ReadAllBytes(path), options));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or OnnxRuntimeException
            or KeyNotFoundException or System.Text.Json.JsonException or FormatException)
        {
            throw new LanguageModelException(path, exception);
        }
    }

    /// <summary>How many pieces a word has; windows are cut by their number, also where the model reads vectors.</summary>
    public int CountPieces(string word) => _pieces.Cut(word).Length;

    /// <summary>Judges the pairs of a window.</summary>
    /// <exception cref="ArgumentException">The window has no pair, or lacks the vectors that the model reads.</exception>
    public RelationScores Score(RelationWindow window)
    {
        ArgumentNullException.ThrowIfNull(window);
        if (window.Pairs.Count == 0)
        {
            throw new ArgumentException("The window has no pair to judge.", nameof(window));
        }

        if (VectorLength is { } length && window.Vectors?.Dimension != length)
        {
            throw new ArgumentException($"The window has no word vectors of {length} numbers.", nameof(window));
        }

        using var inputs = _inputs.Create(window);
        var scores = new RelationScores(window.Pairs.Count, Types.Count, window.WordCount);
        try
        {
            _session.Run(_run, inputs.Names, inputs.Values, scores.Outputs.Names, scores.Outputs.Values);
            return scores;
        }
        catch
        {
            scores.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _run.Dispose();
        _session.Dispose();
    }
}
