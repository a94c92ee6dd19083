namespace RelationsGraph.Extraction.Edges;

/// <summary>The name and version of this extractor, as edges carry it.</summary>
internal static class ExtractorIdentity
{
    /// <summary>The name and the version of the assembly: <c>relgraph-frames 0.1.0</c>.</summary>
    public static string Text { get; } = $"relgraph-frames {typeof(ExtractorIdentity).Assembly.GetName().Version!.ToString(3)}";
}
