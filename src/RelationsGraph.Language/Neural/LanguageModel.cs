using Microsoft.ML.OnnxRuntime;

namespace RelationsGraph.Language.Neural;

/// <summary>A trained model: one encoder with heads for tags, lemmas, trees and names, run by ONNX Runtime.</summary>
/// <remarks>
/// Safe for use by several threads; each call runs on its caller's. The same sentence gets the same analysis whatever comes with
/// it: a batch holds sentences of one padded length only, and quantisation is static, so no number depends on the others.
/// </remarks>
public sealed class LanguageModel : IDisposable
{
    private const int PiecesInBatch = 2_048;
    private static readonly string[] Outputs = ["upos", "xpos", "feats", "lemma", "arcs", "labels", "names"];
    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();
    private readonly WordPieces _pieces;
    private readonly ScoreReader _reader;

    private LanguageModel(InferenceSession session)
    {
        _session = session;
        var metadata = session.ModelMetadata.CustomMetadataMap;
        _pieces = new WordPieces(metadata["vocabulary"]);
        _reader = new ScoreReader(LabelInventory.Parse(metadata["inventory"]));
    }

    /// <summary>Loads a model from its file.</summary>
    /// <exception cref="LanguageModelException">The file cannot be read, or is no language model.</exception>
    public static LanguageModel Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return Load(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or OnnxRuntimeException
            or KeyNotFoundException or System.Text.Json.JsonException or FormatException)
        {
            throw new LanguageModelException(path, exception);
        }
    }

    private static LanguageModel Load(byte[] content)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        return new LanguageModel(new InferenceSession(content, options));
    }

    /// <summary>Analyses sentences; the result has the same order and lengths.</summary>
    internal WordAnalysis[][] Analyze(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        var windows = sentences.SelectMany((words, i) => EncodedSentence.Encode(words, _pieces).Select(window => (Sentence: i, Window: window))).ToArray();
        var analyses = new WordAnalysis[windows.Length][];
        foreach (var batch in SentenceBatch.Group([.. windows.Select(pair => pair.Window)], PiecesInBatch))
        {
            Run(batch, analyses);
        }

        var joined = sentences.Select(_ => new List<WordAnalysis>()).ToArray();
        for (var i = 0; i < windows.Length; i++)
        {
            Append(joined[windows[i].Sentence], analyses[i]);
        }

        return [.. joined.Select(words => words.ToArray())];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _run.Dispose();
        _session.Dispose();
    }

    private void Run(SentenceBatch batch, WordAnalysis[][] analyses)
    {
        var inputs = batch.CreateInputs();
        try
        {
            using var results = _session.Run(_run, inputs, Outputs);
            for (var row = 0; row < batch.Sentences.Length; row++)
            {
                analyses[batch.Indexes[row]] = _reader.Read(results, row, batch.Sentences[row].Words);
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

    // A later window of a long sentence hangs under the root of the first, so that the sentence has one tree
    private static void Append(List<WordAnalysis> sentence, WordAnalysis[] window)
    {
        var offset = sentence.Count;
        var root = sentence.FindIndex(word => word.Head < 0);
        foreach (var word in window)
        {
            sentence.Add(word switch
            {
                { Head: >= 0 } => word with { Head = word.Head + offset },
                _ when offset > 0 => word with { Head = root, Relation = "parataxis" },
                _ => word,
            });
        }
    }
}
