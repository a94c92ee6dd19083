using Microsoft.ML.OnnxRuntime;
using RelationsGraph.Language.Neural;

namespace RelationsGraph.Language.Relations;

/// <summary>A trained model that says in which relations two mentions stand, run by ONNX Runtime.</summary>
/// <remarks>
/// It has an encoder of its own. <c>tools/training/relation_model.py</c> describes it. Safe for use by several threads; each call
/// runs on its caller's, over one window, so that no number depends on anything else.
/// </remarks>
public sealed class RelationModel : IDisposable
{
    private static readonly string[] Outputs = ["type_logits", "attention", "status_chances", "negated"];
    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();
    private readonly WordPieces _pieces;
    private readonly RelationInventory _inventory;
    private readonly WindowInputs _inputs;

    private RelationModel(InferenceSession session)
    {
        _session = session;
        var metadata = session.ModelMetadata.CustomMetadataMap;
        _pieces = new WordPieces(metadata["vocabulary"]);
        _inventory = RelationInventory.Parse(metadata["inventory"]);
        _inputs = new WindowInputs(_inventory, _pieces);
    }

    /// <summary>The statuses of events, in the order of their scores.</summary>
    public static IReadOnlyList<string> Statuses { get; } = ["happened", "ongoing", "planned", "possible"];

    /// <summary>The types of relations, by number.</summary>
    public IReadOnlyList<string> Types => _inventory.Types;

    /// <summary>How far its scores are to be believed.</summary>
    public RelationDecision Decision => _inventory.Decision;

    /// <summary>The features of words that it knows, by number.</summary>
    public IReadOnlyList<string> Features => _inventory.Features;

    /// <summary>Loads a model from its file.</summary>
    /// <exception cref="LanguageModelException">The file cannot be read, or is no model of relations.</exception>
    public static RelationModel Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var options = LanguageModel.SingleThread();
            return new RelationModel(new InferenceSession(File.ReadAllBytes(path), options));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or OnnxRuntimeException
            or KeyNotFoundException or System.Text.Json.JsonException or FormatException)
        {
            throw new LanguageModelException(path, exception);
        }
    }

    /// <summary>How many places of the encoder a word takes.</summary>
    public int CountPieces(string word) => _pieces.Cut(word).Length;

    /// <summary>Judges the pairs of a window.</summary>
    /// <exception cref="ArgumentException">The window has no pair.</exception>
    public RelationScores Score(RelationWindow window)
    {
        ArgumentNullException.ThrowIfNull(window);
        if (window.Pairs.Count == 0)
        {
            throw new ArgumentException("The window has no pair to judge.", nameof(window));
        }

        var inputs = _inputs.Create(window);
        try
        {
            using var results = _session.Run(_run, inputs, Outputs);
            return new RelationScores(Values(results[0]), Values(results[1]), Values(results[2]), Values(results[3]));
        }
        finally
        {
            foreach (var input in inputs.Values)
            {
                input.Dispose();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _run.Dispose();
        _session.Dispose();
    }

    private static float[] Values(OrtValue output) => output.GetTensorDataAsSpan<float>().ToArray();
}
