namespace RelationsGraph.Language.Neural;

/// <summary>A file is not a language model that can be used.</summary>
public sealed class LanguageModelException : Exception
{
    /// <summary>Makes the exception; the message names the file and says what to do.</summary>
    public LanguageModelException(string path, Exception innerException)
        : base($"{path} is not a language model that can be used: {innerException?.Message} Name an ONNX file made by tools/training/export.py.", innerException) =>
        Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }
}
